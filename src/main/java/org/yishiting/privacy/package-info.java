/**
 * What the portal keeps of people and why, who looked at it, what they agreed to, and when it is gone. Modules above say what they keep
 * ({@link org.yishiting.privacy.PersonalData}, {@code privacy/<module>.csv}) and what ends by itself ({@link org.yishiting.privacy.Expiring}).
 */
@NullMarked
@ApplicationModule(displayName = "Privacy", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents"})
package org.yishiting.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
