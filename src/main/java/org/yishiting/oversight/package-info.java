/**
 * 监督: who gives points and how, for the supervisory committee; the public statement of a quarter. Those who give are watched, never those who receive.
 * Stands above points and the shop, and lets only sums out.
 */
@NullMarked
@ApplicationModule(displayName = "Oversight", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "opendata", "ledger", "points", "claims", "rewards"})
package org.yishiting.oversight;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
