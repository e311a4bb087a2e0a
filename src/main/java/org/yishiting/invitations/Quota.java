package org.yishiting.invitations;

import org.yishiting.draws.SeatGroup;

/**
 * So many seats for a group of people.
 *
 * @param key as in {@code renters}; stands in the published draw
 * @param name as people say it: 租户
 * @param letter stands on the seat: 租
 * @param reserved whether its seats stay empty rather than go to others
 * @param affected whether the matter touches these people directly
 */
public record Quota(String key, String name, String letter, int seats, boolean reserved, boolean affected) {

    /** 新居民: who registers for these seats says so themselves. */
    public static final String NEWCOMERS = SeatGroup.NEW_RESIDENTS;
    /** 租户. */
    public static final String RENTERS = SeatGroup.TENANTS;
}
