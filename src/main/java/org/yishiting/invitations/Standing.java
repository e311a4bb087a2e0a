package org.yishiting.invitations;

import java.util.Locale;

/** How a registration stands. */
public enum Standing {
    /** Asked for a seat; the draw is to come. */
    ASKED,
    SEATED,
    /** Moves up when somebody of the group cannot come. */
    WAITING,
    /** Has a place to listen. */
    LISTENS,
    WITHDRAWN;

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
