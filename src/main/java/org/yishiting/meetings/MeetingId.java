package org.yishiting.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a meeting. */
@Embeddable
public record MeetingId(UUID meetingId) implements Serializable {

    public static MeetingId next() {
        return new MeetingId(UUID.randomUUID());
    }

    public static MeetingId parse(String text) {
        return new MeetingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return meetingId.toString();
    }
}
