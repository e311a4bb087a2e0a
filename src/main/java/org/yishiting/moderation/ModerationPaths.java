package org.yishiting.moderation;

/** Where the pages of this module are. */
public final class ModerationPaths {

    /** What somebody wrote and what became of it. */
    public static final String MINE = "my-texts";
    public static final String TEXT = "my-texts/:text";
    /** Tells the committee that a text breaks a rule. */
    public static final String REPORT = "report/:kind/:subject";
    public static final String RULES = "rules/:code";
    public static final String CHANGE_RULES = "rules/:code/change";
    public static final String TALLY = "tally/:code";

    private ModerationPaths() {}

    public static String text(TextId id) {
        return MINE + "/" + id;
    }

    /** For a link beside any published text, as in {@code report("debate.argument", id)}. */
    public static String report(String kind, String subject) {
        return "report/" + kind + "/" + subject;
    }

    public static String rules(String code) {
        return "rules/" + code;
    }

    public static String changeRules(String code) {
        return "rules/" + code + "/change";
    }

    public static String tally(String code) {
        return "tally/" + code;
    }
}
