/** The frame around all pages: menu, errors, home. Knows modules only by what they contribute. */
@NullMarked
@ApplicationModule(displayName = "Shell", allowedDependencies = {"base", "base :: ui", "community", "residents", "notifications"})
package org.yishiting.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
