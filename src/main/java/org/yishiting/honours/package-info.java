/**
 * 荣誉: 文明家庭, 最美邻居 and the like. Opened by the committee, decided by a meeting's vote, shown only while those named agree. Knows neither points
 * nor the shop: nobody is honoured for a balance, and nothing that is bought takes an honour away.
 */
@NullMarked
@ApplicationModule(displayName = "Honours", allowedDependencies = {"base", "base :: ui", "community", "policy", "residents", "residency", "records", "notifications", "privacy"})
package org.yishiting.honours;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
