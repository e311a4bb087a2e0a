package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies the words somebody gave for a stance, without naming that person. */
public record ReasonId(UUID reasonId) implements Serializable {

    public static ReasonId next() {
        return new ReasonId(UUID.randomUUID());
    }

    public static ReasonId parse(String text) {
        return new ReasonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return reasonId.toString();
    }
}
