package org.yishiting.consultation;

/** Where the pages of this module are. */
public final class ConsultationPaths {

    public static final String PLAN = "consultation/:code";
    public static final String CONSULTATION = "consultations/:consultation";
    public static final String INPUT = "consultations/:consultation/input";
    public static final String DESK = "admin/consultations";
    public static final String WORK = "admin/consultations/:consultation";

    private ConsultationPaths() {}

    public static String plan(String code) {
        return "consultation/" + code;
    }

    public static String consultation(ConsultationId id) {
        return "consultations/" + id;
    }

    /** 民声连线 */
    public static String input(ConsultationId id) {
        return consultation(id) + "/input";
    }

    public static String work(ConsultationId id) {
        return DESK + "/" + id;
    }
}
