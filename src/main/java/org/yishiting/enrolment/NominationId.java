package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody proposed as associate member. */
public record NominationId(UUID nominationId) implements Serializable {

    public static NominationId next() {
        return new NominationId(UUID.randomUUID());
    }

    public static NominationId parse(String text) {
        return new NominationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return nominationId.toString();
    }
}
