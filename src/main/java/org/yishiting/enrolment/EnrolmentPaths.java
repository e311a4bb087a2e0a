package org.yishiting.enrolment;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class EnrolmentPaths {

    public static final String ELECTION = "enrolment/:election";
    public static final String APPLY = "enrolment/:election/apply";
    public static final String ROLL = "enrolment/:election/roll";
    public static final String OBJECT = "enrolment/:election/objection";
    public static final String DESK = "admin/enrolment";
    public static final String ELECTION_DESK = "admin/enrolment/:election";
    public static final String ELECTIONS = "hall/:code/enrolment";
    public static final String ASSOCIATES = "hall/:code/associates";
    public static final String NOMINATION = "associates/:nomination";
    public static final String ASSOCIATES_DESK = "admin/associates";

    private EnrolmentPaths() {}

    public static String election(ElectionId id) {
        return "enrolment/" + id;
    }

    public static String apply(ElectionId id) {
        return "enrolment/" + id + "/apply";
    }

    public static String roll(ElectionId id) {
        return "enrolment/" + id + "/roll";
    }

    public static String object(ElectionId id) {
        return "enrolment/" + id + "/objection";
    }

    /** The same about one line of the roll. */
    public static String object(ElectionId id, int serial) {
        return object(id) + "?serial=" + serial;
    }

    public static String desk(ElectionId id) {
        return "admin/enrolment/" + id;
    }

    public static String associates(String code) {
        return "hall/" + code + "/associates";
    }

    public static String nomination(NominationId id) {
        return "associates/" + id;
    }
}
