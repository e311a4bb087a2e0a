package org.yishiting.minutes;

import java.util.UUID;

/** Identifies an opinion that gets a reply. */
public record OpinionId(UUID opinionId) {

    static OpinionId next() {
        return new OpinionId(UUID.randomUUID());
    }

    public static OpinionId parse(String text) {
        return new OpinionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return opinionId.toString();
    }
}
