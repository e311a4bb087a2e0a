package org.yishiting.rewards;

/** Where the pages of this module are. {@code community} is its code. */
public final class RewardsPaths {

    public static final String SHOP = "shop/:community";
    public static final String COUNTER = "admin/counter";
    public static final String OFFLINE = "admin/counter/list";
    public static final String STOCKROOM = "admin/shop";
    public static final String FUNDS = "admin/shop/funds";

    private RewardsPaths() {}

    public static String shop(String community) {
        return "shop/" + community;
    }

    /** The counter with this code typed in. */
    public static String counter(String code) {
        return COUNTER + "?code=" + code;
    }
}
