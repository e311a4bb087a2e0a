package org.yishiting.residency;

import java.util.Locale;
import org.yishiting.community.Office;

/** Where a proof waits, and which offices decide there. */
public enum Lane {
    PAPERS(Office.COMMITTEE_STAFF),
    VISITS(Office.GRID_CONTACT, Office.COMMITTEE_STAFF),
    APPEALS(Office.SUPERVISORY_COMMITTEE);

    private final Office[] offices;

    Lane(Office... offices) {
        this.offices = offices;
    }

    public Office[] offices() {
        return offices.clone();
    }

    /** The last part of translation keys and addresses. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
