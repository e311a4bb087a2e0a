package org.yishiting.assistance;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one act that was typed at the desk. */
public record ActId(UUID actId) implements Serializable {

    static ActId next() {
        return new ActId(UUID.randomUUID());
    }

    public static ActId parse(String text) {
        return new ActId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return actId.toString();
    }
}
