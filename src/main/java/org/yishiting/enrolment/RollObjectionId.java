package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an objection to a roll. */
public record RollObjectionId(UUID objectionId) implements Serializable {

    public static RollObjectionId next() {
        return new RollObjectionId(UUID.randomUUID());
    }

    public static RollObjectionId parse(String text) {
        return new RollObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return objectionId.toString();
    }
}
