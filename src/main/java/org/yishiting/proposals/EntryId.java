package org.yishiting.proposals;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies an entry of a competence list. */
@Embeddable
public record EntryId(UUID entryId) implements Serializable {

    public static EntryId next() {
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
