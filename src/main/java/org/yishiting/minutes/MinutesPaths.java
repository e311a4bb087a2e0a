package org.yishiting.minutes;

import org.yishiting.meetings.MeetingId;

/** Where the pages of this module are. */
public final class MinutesPaths {

    /** Live while people speak, then to be checked and signed, then as they were issued. */
    public static final String MINUTES = "meetings/:meeting/minutes";
    /** Where they are written. */
    public static final String RECORDER = "meetings/:meeting/recorder";
    /** Where staff replies to opinions, reports, and takes out what is not public. */
    public static final String AFTER = "admin/meetings/:meeting/minutes";

    private MinutesPaths() {}

    public static String minutes(MeetingId meeting) {
        return "meetings/" + meeting + "/minutes";
    }

    public static String recorder(MeetingId meeting) {
        return "meetings/" + meeting + "/recorder";
    }

    public static String after(MeetingId meeting) {
        return "admin/meetings/" + meeting + "/minutes";
    }

    /** The public copy as a file; {@code format} is one of json, pdf, docx, akn. */
    public static String file(MeetingId meeting, String format) {
        return "api/v1/meetings/" + meeting + "/minutes." + format;
    }
}
