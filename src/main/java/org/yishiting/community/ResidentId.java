package org.yishiting.community;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a person who lives or works somewhere. Says nothing else about them. */
@Embeddable
public record ResidentId(UUID residentId) implements Serializable {

    public static ResidentId next() {
        return new ResidentId(UUID.randomUUID());
    }

    public static ResidentId parse(String text) {
        return new ResidentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return residentId.toString();
    }
}
