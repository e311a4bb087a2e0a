/** Moderation by a neighbourhood committee: what newcomers write is looked at first, what anybody reports is looked at again, by rules all can read. */
@NullMarked
@ApplicationModule(displayName = "Moderation", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "opendata"})
package org.yishiting.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
