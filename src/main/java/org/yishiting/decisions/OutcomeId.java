package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies what was agreed on a topic. */
public record OutcomeId(UUID outcomeId) implements Serializable {

    public static OutcomeId next() {
        return new OutcomeId(UUID.randomUUID());
    }

    public static OutcomeId parse(String text) {
        return new OutcomeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return outcomeId.toString();
    }
}
