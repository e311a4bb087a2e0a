package org.yishiting.minutes;

import java.util.Locale;

/** What a piece of the minutes is. A SECTION is the heading of what follows. */
public enum EntryKind {
    SECTION, SPEECH, QUESTION, NOTE, DISPUTE, VOTE, RESOLUTION, DISSENT;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
