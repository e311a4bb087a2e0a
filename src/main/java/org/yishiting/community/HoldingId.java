package org.yishiting.community;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one term of one person in one office. */
@Embeddable
public record HoldingId(UUID holdingId) implements Serializable {

    static HoldingId next() {
        return new HoldingId(UUID.randomUUID());
    }

    public static HoldingId parse(String text) {
        return new HoldingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return holdingId.toString();
    }
}
