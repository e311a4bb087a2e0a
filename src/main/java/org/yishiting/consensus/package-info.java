/** The opinion map: votes in, groups and common ground out. Pure mathematics; knows neither people nor Spring. */
@NullMarked
@ApplicationModule(displayName = "Consensus", allowedDependencies = {})
package org.yishiting.consensus;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
