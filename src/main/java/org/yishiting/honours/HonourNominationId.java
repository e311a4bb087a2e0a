package org.yishiting.honours;

import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody proposed for an honour. */
public record HonourNominationId(UUID honourNominationId) implements Serializable {

    public static HonourNominationId next() {
        return new HonourNominationId(UUID.randomUUID());
    }

    public static HonourNominationId parse(String text) {
        return new HonourNominationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return honourNominationId.toString();
    }
}
