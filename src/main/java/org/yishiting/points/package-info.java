/**
 * 文明积分: thanks for useful acts, by rules the residents adopted. Points open and close no door, are never taken away as a punishment, and nobody sees those
 * of another. Knows no feature: what people do arrives as {@code residents.CivicAct}.
 */
@NullMarked
@ApplicationModule(displayName = "Points", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "privacy", "notifications", "records", "ledger"})
package org.yishiting.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
