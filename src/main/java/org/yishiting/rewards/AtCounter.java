package org.yishiting.rewards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An exchange as the storekeeper sees it: what, for whom, until when.
 *
 * @param handedBy who handed it over, empty before that
 */
public record AtCounter(RedemptionId id, String rewardName, String nickname, int price, RedemptionState state, LocalDate until, String handedBy, @Nullable LocalDate handedOn) {}
