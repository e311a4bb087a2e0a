package org.yishiting.claims;

import java.util.UUID;

/** Identifies what somebody says they did. */
public record ClaimId(UUID value) {

    static ClaimId next() {
        return new ClaimId(UUID.randomUUID());
    }

    public static ClaimId parse(String text) {
        return new ClaimId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
