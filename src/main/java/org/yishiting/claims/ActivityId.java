package org.yishiting.claims;

import java.util.UUID;

/** Identifies something people came to. */
public record ActivityId(UUID value) {

    static ActivityId next() {
        return new ActivityId(UUID.randomUUID());
    }

    public static ActivityId parse(String text) {
        return new ActivityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
