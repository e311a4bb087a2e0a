/** Before it is a topic: what people raise at the door, on paper and in the portal, and what becomes of it. */
@NullMarked
@ApplicationModule(displayName = "Proposals", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "moderation", "photos", "photos :: ui", "hall"})
package org.yishiting.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
