package org.yishiting.honours;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an honour that is opened, with its criteria and dates. */
public record HonourId(UUID honourId) implements Serializable {

    public static HonourId next() {
        return new HonourId(UUID.randomUUID());
    }

    public static HonourId parse(String text) {
        return new HonourId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return honourId.toString();
    }
}
