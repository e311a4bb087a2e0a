package org.yishiting.invitations;

import java.util.Locale;

/** How somebody was told. */
public enum Channel {
    PORTAL, SMS, PHONE, VISIT, LETTER;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
