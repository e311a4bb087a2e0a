package org.yishiting.claims;

/** Where the pages of this module are. {@code community} is its code. */
public final class ClaimsPaths {

    public static final String NEW = "points/:community/claim";
    public static final String PUBLICITY = "points/:community/publicity";
    public static final String CLAIM = "claims/:claim";
    public static final String CONFIRM = "claims/confirm/:code";
    public static final String CHECK_IN = "check-in/:code";
    public static final String REVIEW = "admin/points/claims";
    public static final String ACTIVITIES = "admin/points/activities";

    private ClaimsPaths() {}

    public static String claim(String community) {
        return "points/" + community + "/claim";
    }

    /** 公示: what is about to be posted, for members. */
    public static String publicity(String community) {
        return "points/" + community + "/publicity";
    }

    public static String claim(ClaimId claim) {
        return "claims/" + claim;
    }

    /** Where a second person says that it was so. */
    public static String confirm(String code) {
        return "claims/confirm/" + code;
    }

    /** Where one signs in, once one has the figures of the door. */
    public static String checkIn(String code) {
        return "check-in/" + code;
    }

    /** Where the QR code at the door leads, with the figures of this moment. */
    public static String checkIn(String code, String figures) {
        return checkIn(code) + "?now=" + figures;
    }
}
