/**
 * 积分申报: people say what they did, somebody who is neither they nor close to them looks at it, everybody of the community can object for some days, and
 * then it is posted. Activities with a sign-in list do this for many at once.
 */
@NullMarked
@ApplicationModule(displayName = "Claims", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "privacy", "notifications", "photos", "photos :: ui",
        "ledger", "points"})
package org.yishiting.claims;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
