package org.yishiting.records;

import org.jspecify.annotations.Nullable;

/** Goes along a chain, record by record, and knows where it stops being one. */
final class ChainCheck {

    private long place;
    private String head = "";

    /** The field of the next record that does not follow from those before it: place, previous or fingerprint. Null where all fits; then it is the head. */
    @Nullable String differs(CommunityRecord next) {
        if (next.place() != place + 1) {
            return "place";
        }
        if (!next.previous().equals(head)) {
            return "previous";
        }
        if (!Fingerprint.fits(next)) {
            return "fingerprint";
        }
        place = next.place();
        head = next.fingerprint();
        return null;
    }

    /** How many records fit so far. */
    long place() {
        return place;
    }

    /** The fingerprint of the last one that fits, empty before the first. */
    String head() {
        return head;
    }
}
