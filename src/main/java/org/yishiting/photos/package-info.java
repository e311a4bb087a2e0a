/** Pictures and recordings people add to what they say and do: without the place and device they were taken with, kept outside the web root. */
@NullMarked
@ApplicationModule(displayName = "Photos", allowedDependencies = {"base", "base :: ui", "community", "privacy"})
package org.yishiting.photos;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
