package org.yishiting.meetings;

import org.yishiting.hall.TopicId;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class MeetingsPaths {

    /** The meetings of the community one is in. */
    public static final String MEETINGS = "meetings";
    public static final String LIST = "hall/:code/meetings";
    public static final String MEETING = "meetings/:meeting";
    /** Where staff plan meetings. */
    public static final String DESK = "admin/meetings";
    /** Where staff prepare one: days, people, agenda, papers, what is missing. */
    public static final String PREPARE = "admin/meetings/:meeting";

    private MeetingsPaths() {}

    public static String list(String code) {
        return "hall/" + code + "/meetings";
    }

    public static String meeting(MeetingId id) {
        return "meetings/" + id;
    }

    public static String prepare(MeetingId id) {
        return DESK + "/" + id;
    }

    /** Where staff begin a meeting on a topic: what the topic says need not be typed again. */
    public static String plan(TopicId topic) {
        return DESK + "?topic=" + topic;
    }

    /** The notice as plain HTML: for the board, for those who got a link, for slow phones. */
    public static String notice(MeetingId id) {
        return "open/meetings/" + id + "/notice";
    }

    /** The same on A4. */
    public static String noticePdf(MeetingId id) {
        return notice(id) + ".pdf";
    }

    /** For the calendar of a phone. */
    public static String calendar(MeetingId id) {
        return "open/meetings/" + id + "/calendar.ics";
    }
}
