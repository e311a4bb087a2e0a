package org.yishiting.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody's place in a meeting. */
@Embeddable
public record ParticipantId(UUID participantId) implements Serializable {

    public static ParticipantId next() {
        return new ParticipantId(UUID.randomUUID());
    }

    public static ParticipantId parse(String text) {
        return new ParticipantId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return participantId.toString();
    }
}
