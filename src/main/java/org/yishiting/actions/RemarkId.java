package org.yishiting.actions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies what somebody said about a deed. */
public record RemarkId(UUID remarkId) implements Serializable {

    public static RemarkId next() {
        return new RemarkId(UUID.randomUUID());
    }

    public static RemarkId parse(String text) {
        return new RemarkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return remarkId.toString();
    }
}
