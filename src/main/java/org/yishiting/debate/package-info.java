/** What people say for and against under a topic, and what else there is to know. */
@NullMarked
@ApplicationModule(displayName = "Debate", allowedDependencies = {"base", "base :: ui", "community", "residents", "privacy", "notifications", "moderation", "photos", "photos :: ui", "hall"})
package org.yishiting.debate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
