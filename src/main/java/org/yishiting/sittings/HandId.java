package org.yishiting.sittings;

import java.util.UUID;

/** Identifies a hand that was raised. */
public record HandId(UUID value) {

    static HandId next() {
        return new HandId(UUID.randomUUID());
    }

    public static HandId parse(String text) {
        return new HandId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
