/** Who comes to a meeting: seats by quota, registration, the draw; who was told how and answered; requests to step aside; opinions of those who cannot come. */
@NullMarked
@ApplicationModule(displayName = "Invitations", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "notifications", "opendata", "photos", "photos :: ui", "meetings", "draws"})
package org.yishiting.invitations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
