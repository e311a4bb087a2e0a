package org.yishiting.sittings;

import java.util.UUID;

/** Identifies what is asked or voted on in a sitting. */
public record MotionId(UUID value) {

    static MotionId next() {
        return new MotionId(UUID.randomUUID());
    }

    public static MotionId parse(String text) {
        return new MotionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
