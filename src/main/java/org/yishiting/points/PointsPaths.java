package org.yishiting.points;

/** Where the pages of this module are. {@code community} is its code. */
public final class PointsPaths {

    public static final String PASSBOOK = "me/points";
    public static final String PAPER = "me/points/paper";
    public static final String RULES = "points/:community/rules";
    public static final String RULE = "points/rules/:rule";
    public static final String ADMIN_RULES = "admin/points/rules";
    public static final String ADMIN_LEDGER = "admin/points/ledger";

    private PointsPaths() {}

    /** One's passbook of this community, whichever one looked at before. */
    public static String passbook(String community) {
        return PASSBOOK + "?at=" + community;
    }

    /** 怎么得分: all rules, for everybody. */
    public static String rules(String community) {
        return "points/" + community + "/rules";
    }

    public static String rule(RuleId rule) {
        return "points/rules/" + rule;
    }
}
