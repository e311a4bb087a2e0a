package org.yishiting.meetings;

/** What somebody has to do in a meeting, asked by {@link Meetings#require}. */
public enum Duty {
    /** Presides over this meeting, or holds that office here and neither proposed nor handles the matter. */
    PRESIDER,
    /** Records this meeting, or holds that office here. */
    RECORDER,
    /** Committee staff and convenors of the community. */
    STAFF
}
