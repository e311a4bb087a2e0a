package org.yishiting.meetings;

import java.util.Locale;

/** As what somebody is in a meeting. */
public enum SeatRole {
    PRESIDER, RECORDER, EXPLAINER, PARTICIPANT, SUPERVISOR, EXPERT, OBSERVER, INTERPRETER, DEPARTMENT, MEMBER;

    /** Whether it is a seat that speaks, is counted for the quorum and signs. */
    public boolean counts() {
        return this == PARTICIPANT || this == MEMBER;
    }

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
