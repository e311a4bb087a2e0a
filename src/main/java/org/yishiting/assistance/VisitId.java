package org.yishiting.assistance;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a visit to the desk. */
public record VisitId(UUID visitId) implements Serializable {

    static VisitId next() {
        return new VisitId(UUID.randomUUID());
    }

    public static VisitId parse(String text) {
        return new VisitId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return visitId.toString();
    }
}
