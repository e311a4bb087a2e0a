/** CPPCC consultation (政协协商): the plan of a year, and each topic from research to answered opinions and evaluation. */
@NullMarked
@ApplicationModule(displayName = "Consultation", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "records", "records :: ui", "photos", "servicecatalog", "meetings", "minutes", "transcripts"})
package org.yishiting.consultation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
