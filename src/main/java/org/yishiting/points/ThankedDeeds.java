package org.yishiting.points;

import java.util.List;

/** The acts that a rule may thank for by itself: that one took part, never how. Others are refused whatever a feature reports. */
public final class ThankedDeeds {

    public static final List<String> ALL = List.of("hall.statement-made", "debate.argument-made", "decisions.ballot-voice", "actions.verdict-given", "meetings.attended",
            "meetings.minutes-confirmed");

    private ThankedDeeds() {}

    static boolean has(String deed) {
        return ALL.contains(deed);
    }
}
