package org.yishiting.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a paper of a meeting. */
@Embeddable
public record PaperId(UUID paperId) implements Serializable {

    public static PaperId next() {
        return new PaperId(UUID.randomUUID());
    }

    public static PaperId parse(String text) {
        return new PaperId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return paperId.toString();
    }
}
