package org.yishiting.minutes;

import java.util.UUID;

/** Identifies a piece of the minutes. */
public record EntryId(UUID entryId) {

    static EntryId next() {
        return new EntryId(UUID.randomUUID());
    }

    public static EntryId parse(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return entryId.toString();
    }
}
