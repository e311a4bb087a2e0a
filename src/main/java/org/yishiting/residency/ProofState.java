package org.yishiting.residency;

import java.util.Locale;

/** Where a proof stands. MORE: something is missing, the person knows what and where. UPHELD: refused, and the appeal did not change it. */
public enum ProofState {
    WAITING, MORE, ACCEPTED, REFUSED, APPEALED, UPHELD, WITHDRAWN;

    /** Whether something is still to come. */
    public boolean open() {
        return this == WAITING || this == MORE || this == APPEALED;
    }

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
