package org.yishiting.photos;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a document. */
@Embeddable
public record DocumentId(UUID documentId) implements Serializable {

    public static DocumentId next() {
        return new DocumentId(UUID.randomUUID());
    }

    public static DocumentId parse(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return documentId.toString();
    }
}
