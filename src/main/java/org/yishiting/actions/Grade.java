package org.yishiting.actions;

/** How content somebody is with what was done: 很满意, 满意, 一般, 不满意, 很不满意. */
public enum Grade {
    VERY_GOOD, GOOD, FAIR, BAD, VERY_BAD;

    /** Whether it counts as content. */
    public boolean content() {
        return this == VERY_GOOD || this == GOOD;
    }
}
