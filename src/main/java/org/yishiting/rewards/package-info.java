/**
 * 积分铺: what points can be exchanged for, the reservation with its code, the counter where it is handed over, and whether the community can pay for it.
 * Never oversold and never paid twice; nothing here is a public service, a place in a queue or a right.
 */
@NullMarked
@ApplicationModule(displayName = "Rewards", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "photos", "photos :: ui", "notifications", "privacy", "ledger"})
package org.yishiting.rewards;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
