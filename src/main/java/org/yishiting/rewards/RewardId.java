package org.yishiting.rewards;

import java.io.Serializable;
import java.util.UUID;

/** Identifies something on the shelf. */
public record RewardId(UUID rewardId) implements Serializable {

    public static RewardId next() {
        return new RewardId(UUID.randomUUID());
    }

    public static RewardId parse(String text) {
        return new RewardId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return rewardId.toString();
    }
}
