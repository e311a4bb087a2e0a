package org.yishiting.sittings;

import org.yishiting.meetings.MeetingId;

/** Where the pages of this module are. Links from elsewhere are made here, never written out. */
public final class SittingsPaths {

    /** The participant's page; the code on the wall leads here. */
    public static final String ROOM = "meetings/:meeting/room";
    /** The presider's. */
    public static final String PRESIDE = "meetings/:meeting/preside";
    /** For the wall and the projector. */
    public static final String SCREEN = "meetings/:meeting/screen";
    /** The list at the door. */
    public static final String ATTENDANCE = "admin/meetings/:meeting/attendance";

    private SittingsPaths() {}

    public static String room(MeetingId id) {
        return "meetings/" + id + "/room";
    }

    /** With the code of the wall filled in. */
    public static String arrive(MeetingId id, String code) {
        return room(id) + "?code=" + code;
    }

    public static String preside(MeetingId id) {
        return "meetings/" + id + "/preside";
    }

    public static String screen(MeetingId id) {
        return "meetings/" + id + "/screen";
    }

    public static String attendance(MeetingId id) {
        return "admin/meetings/" + id + "/attendance";
    }

    /** With somebody's own code filled in, as their phone shows it to be scanned. */
    public static String scanned(MeetingId id, String personalCode) {
        return attendance(id) + "?person=" + personalCode;
    }
}
