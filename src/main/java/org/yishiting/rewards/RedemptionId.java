package org.yishiting.rewards;

import java.io.Serializable;
import java.util.UUID;

/** Identifies points exchanged for a thing. */
public record RedemptionId(UUID redemptionId) implements Serializable {

    public static RedemptionId next() {
        return new RedemptionId(UUID.randomUUID());
    }

    public static RedemptionId parse(String text) {
        return new RedemptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return redemptionId.toString();
    }
}
