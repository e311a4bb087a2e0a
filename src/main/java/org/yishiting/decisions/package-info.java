/** Deliberating together (集中议事): written options, consultative ballots, and the outcome with dissent in the dissenters' words. */
@NullMarked
<<<<<<< HEAD
@ApplicationModule(displayName = "Decisions", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "records", "notifications", "moderation", "opendata", "hall"})
=======
@ApplicationModule(displayName = "Decisions", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "records", "notifications", "moderation", "opendata", "hall"})
>>>>>>> 95f0e34 (Show one's residence, review it, count households in ballots)
package org.yishiting.decisions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
