package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an election that people enrol for. */
public record ElectionId(UUID electionId) implements Serializable {

    public static ElectionId next() {
        return new ElectionId(UUID.randomUUID());
    }

    public static ElectionId parse(String text) {
        return new ElectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return electionId.toString();
    }
}
