package org.yishiting.claims;

import java.util.Locale;

/** How far a claim has come. */
public enum ClaimState {
    SUBMITTED,
    /** One has signed, a second has to. */
    REVIEWED, PUBLICITY, POSTED, RETURNED, APPEALED, WITHDRAWN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
