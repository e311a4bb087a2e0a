package org.yishiting.honours;

/** Where the pages of this module are. */
public final class HonoursPaths {

    public static final String HONOURS = "honours/:code";
    public static final String NOMINATION = "honours/nomination/:nomination";
    public static final String DESK = "admin/honours";

    private HonoursPaths() {}

    public static String honours(String code) {
        return "honours/" + code;
    }

    public static String nomination(HonourNominationId id) {
        return "honours/nomination/" + id;
    }
}
