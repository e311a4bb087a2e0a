package org.yishiting.residency;

import org.jspecify.annotations.Nullable;
import org.yishiting.policy.PolicyValue;

/** A rung of the ladder with what holds for it here today: for how long it confirms and by which source; null where it has no end of its own. */
public record Level(Rung rung, @Nullable PolicyValue holds) {}
