/** Who gets in and what a browser may load: filter chain, sign-in, rate limits, headers. */
@NullMarked
@ApplicationModule(displayName = "Security", allowedDependencies = {"base", "base :: ui", "community", "residents"})
package org.yishiting.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
