package org.yishiting.oversight;

/** Where the pages of this module are. {@code community} is its code. */
public final class OversightPaths {

    public static final String STATEMENT = "points/:community/statement";
    public static final String WATCH = "admin/points/watch";

    private OversightPaths() {}

    public static String statement(String community) {
        return "points/" + community + "/statement";
    }

    public static String statement(String community, Quarter quarter) {
        return statement(community) + "?quarter=" + quarter;
    }

    public static String watch(Quarter quarter) {
        return WATCH + "?quarter=" + quarter;
    }

    /** The same as a table or as JSON. */
    public static String data(String community, Quarter quarter, String format) {
        return "api/v1/communities/" + community + "/points/statement?quarter=" + quarter + "&format=" + format;
    }
}
