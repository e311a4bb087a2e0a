package org.yishiting.points;

import java.util.Locale;

/** What is counted: a meeting, a piece, a time, an hour, a pair, a quarter, a year. */
public enum RuleUnit {
    SESSION, PIECE, TIME, HOUR, ITEM, PAIR, QUARTER, YEAR;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
