package org.yishiting.moderation;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a text that moderation knows of. */
@Embeddable
public record TextId(UUID textId) implements Serializable {

    public static TextId next() {
        return new TextId(UUID.randomUUID());
    }

    public static TextId parse(String text) {
        return new TextId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return textId.toString();
    }
}
