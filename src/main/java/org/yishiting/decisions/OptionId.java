package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a written option. */
public record OptionId(UUID optionId) implements Serializable {

    public static OptionId next() {
        return new OptionId(UUID.randomUUID());
    }

    public static OptionId parse(String text) {
        return new OptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return optionId.toString();
    }
}
