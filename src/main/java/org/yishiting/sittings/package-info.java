/** 开会: who came, what is on the table, who speaks, what is voted on, and all of it live on every screen in the hall. */
@NullMarked
@ApplicationModule(displayName = "Sittings", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "privacy", "photos", "photos :: ui", "opendata", "hall", "meetings"})
package org.yishiting.sittings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
