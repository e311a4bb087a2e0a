package org.yishiting.sittings;

import java.util.Locale;

/** 开场四句: the rights, whether anybody has to step aside, what the meeting is and is not, and that the minutes will be checked and signed. */
public enum OpeningStep {
    RIGHTS, RECUSAL, NATURE, SIGNING;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
