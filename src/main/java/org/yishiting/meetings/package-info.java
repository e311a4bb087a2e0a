/** Meetings (听证会、协调会、评议会、议事会、政协协商): what kind, who, when and about what; what has to hold before each step, papers, agenda, notice. */
@NullMarked
@ApplicationModule(displayName = "Meetings", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "opendata", "records", "records :: ui", "photos", "photos :: ui", "hall"})
package org.yishiting.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
