package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a call for associate members. */
public record CallId(UUID callId) implements Serializable {

    public static CallId next() {
        return new CallId(UUID.randomUUID());
    }

    public static CallId parse(String text) {
        return new CallId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return callId.toString();
    }
}
