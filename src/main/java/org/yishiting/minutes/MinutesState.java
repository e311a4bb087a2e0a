package org.yishiting.minutes;

import java.util.Locale;

/** DRAFT is being written, CHECKING read by those who spoke, SIGNING signed by them, ISSUED closed for good. */
public enum MinutesState {
    DRAFT, CHECKING, SIGNING, ISSUED;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
