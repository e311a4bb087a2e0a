/** Deliberation: topics go through their five steps, residents write statements and take a stance on them. */
@NullMarked
@ApplicationModule(displayName = "Hall", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "moderation", "consensus", "opendata"})
package org.yishiting.hall;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
