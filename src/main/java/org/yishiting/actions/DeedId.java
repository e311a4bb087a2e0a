package org.yishiting.actions;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a deed. */
@Embeddable
public record DeedId(UUID deedId) implements Serializable {

    static final String KIND = "deed";

    public static DeedId next() {
        return new DeedId(UUID.randomUUID());
    }

    public static DeedId parse(String text) {
        return new DeedId(UUID.fromString(text));
    }

    /** How links of the community record name it. */
    public String end() {
        return KIND + ":" + this;
    }

    @Override
    public String toString() {
        return deedId.toString();
    }
}
