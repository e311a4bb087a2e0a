package org.yishiting.invitations;

import java.util.Locale;

/** What an invited person answered. In a coordination to confirm is to consent. */
public enum Answer {
    CONFIRMED, DECLINED, SUBSTITUTE;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
