package org.yishiting.residency;

import java.util.Locale;

/** Where a residence stands. NONE is who has not declared one here. A lapsed one is asked about, not deleted. */
public enum ResidenceState {
    NONE, DECLARED, EVIDENCE_SEEN, CONFIRMED, LAPSED, WITHDRAWN, MOVED_AWAY;

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
