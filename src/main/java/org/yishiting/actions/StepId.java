package org.yishiting.actions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a step of a deed. */
public record StepId(UUID stepId) implements Serializable {

    public static StepId next() {
        return new StepId(UUID.randomUUID());
    }

    public static StepId parse(String text) {
        return new StepId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return stepId.toString();
    }
}
