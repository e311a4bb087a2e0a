package org.yishiting.servicecatalog;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an indicator set. */
public record SetId(UUID setId) implements Serializable {

    public static SetId parse(String text) {
        return new SetId(UUID.fromString(text));
    }

    static SetId next() {
        return new SetId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return setId.toString();
    }
}
