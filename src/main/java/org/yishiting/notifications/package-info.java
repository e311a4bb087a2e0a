/** What people are told: one list in the portal, nothing pushed into anybody's day. */
@NullMarked
@ApplicationModule(displayName = "Notifications", allowedDependencies = {"base", "base :: ui", "community", "residents", "policy", "privacy"})
package org.yishiting.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
