package org.yishiting.residency;

/** Where the pages of this module are. {@code community} is its code. */
public final class ResidencyPaths {

    public static final String MINE = "residence/:community";
    public static final String LEVELS = "residence/:community/levels";
    public static final String HOUSEHOLD = "residence/:community/household";
    public static final String VOUCH = "vouch/:code";
    public static final String JOIN_HOUSEHOLD = "household/:code";
    public static final String REVIEW = "admin/residence";

    private ResidencyPaths() {}

    /** 我的居住: declare, show it, see what follows. */
    public static String mine(String community) {
        return "residence/" + community;
    }

    /** 登记级别→能做什么, for everybody. */
    public static String levels(String community) {
        return mine(community) + "/levels";
    }

    public static String household(String community) {
        return mine(community) + "/household";
    }

    /** Where a neighbour says that somebody lives here. */
    public static String vouch(String code) {
        return "vouch/" + code;
    }

    public static String joinHousehold(String code) {
        return "household/" + code;
    }
}
