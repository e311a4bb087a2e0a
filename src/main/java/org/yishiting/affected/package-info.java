/** Whom a topic touches: those who lead it name grids and buildings, and who lives there is told of each step and judges at the end. */
@NullMarked
@ApplicationModule(displayName = "Affected", allowedDependencies = {"base", "base :: ui", "community", "residents", "residency", "privacy", "hall"})
package org.yishiting.affected;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
