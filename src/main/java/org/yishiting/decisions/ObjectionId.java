package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an objection to an outcome. */
public record ObjectionId(UUID objectionId) implements Serializable {

    public static ObjectionId next() {
        return new ObjectionId(UUID.randomUUID());
    }

    public static ObjectionId parse(String text) {
        return new ObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return objectionId.toString();
    }
}
