package org.yishiting.residency;

import java.util.Locale;

/** How well a residence is known, least first. NONE is who has not said that they live here; from KNOWN on it is confirmed. */
public enum Tier {
    NONE, DECLARED, KNOWN, SEEN;

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
