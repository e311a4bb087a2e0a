package org.yishiting.invitations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a request that somebody step aside. */
public record RecusalId(UUID recusalId) implements Serializable {

    public static RecusalId next() {
        return new RecusalId(UUID.randomUUID());
    }

    public static RecusalId parse(String text) {
        return new RecusalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return recusalId.toString();
    }
}
