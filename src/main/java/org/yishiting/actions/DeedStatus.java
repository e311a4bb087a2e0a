package org.yishiting.actions;

/** How a deed stands. */
public enum DeedStatus {

    /** Promised, but nobody has been named yet or no day. */
    AWAITED,
    RUNNING,
    /** The clock stands still: it waits for somebody else. */
    PAUSED,
    DONE,
    /** Not done, and it is said why. */
    NOT_DONE;

    public boolean ended() {
        return this == DONE || this == NOT_DONE;
    }
}
