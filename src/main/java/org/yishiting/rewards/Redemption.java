package org.yishiting.rewards;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as its person sees it.
 *
 * @param code to be said at the counter, empty once it is over
 * @param until the last day to collect it
 */
public record Redemption(RedemptionId id, RewardId reward, String rewardName, int price, RedemptionState state, String code, Instant reservedAt, LocalDate until,
        @Nullable Instant endedAt, @Nullable String reason) {}
