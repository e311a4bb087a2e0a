package org.yishiting.debate;

import java.util.UUID;

/** Identifies an argument. */
public record ArgumentId(UUID argumentId) {

    public static ArgumentId next() {
        return new ArgumentId(UUID.randomUUID());
    }

    public static ArgumentId parse(String text) {
        return new ArgumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return argumentId.toString();
    }
}
