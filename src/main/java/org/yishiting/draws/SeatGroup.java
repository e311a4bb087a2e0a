package org.yishiting.draws;

/**
 * 席位组: so many seats for those who belong to it. A reserved one keeps its seats even when too few come forward; the others give them on.
 *
 * @param key as in {@code tenants}; stands in what is published
 */
public record SeatGroup(String key, int seats, boolean reserved) {

    public static final String OWNERS = "owners";
    public static final String TENANTS = "tenants";
    /** 新居民: those with hukou elsewhere who registered for these seats themselves. */
    public static final String NEW_RESIDENTS = "new-residents";
    /** 直接受影响的: next door, below, opposite. */
    public static final String AFFECTED = "affected";
    public static final String EXPERTS = "experts";

    public SeatGroup {
        Malformed.word("group", key);
        Malformed.unless(!key.equals(Draw.REST), "no group is called " + Draw.REST);
        Malformed.unless(seats >= 0 && seats <= Draw.MOST_SEATS, "group " + key + " has " + seats + " seats");
    }
}
