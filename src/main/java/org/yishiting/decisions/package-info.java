/** Deliberating together (集中议事): written options, consultative ballots, and the outcome with dissent in the dissenters' words. */
@NullMarked
@ApplicationModule(displayName = "Decisions", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "privacy", "records", "records :: ui", "notifications", "moderation", "opendata", "hall"})
package org.yishiting.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
