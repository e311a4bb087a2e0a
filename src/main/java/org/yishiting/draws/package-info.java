/** 抽签: seats drawn by lot from a published seed, so that anybody can draw them again. Pure; knows neither people nor Spring. */
@NullMarked
@ApplicationModule(displayName = "Draws", allowedDependencies = {})
package org.yishiting.draws;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
