package org.yishiting.photos;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a recording. */
@Embeddable
public record VoiceId(UUID voiceId) implements Serializable {

    public static VoiceId next() {
        return new VoiceId(UUID.randomUUID());
    }

    public static VoiceId parse(String text) {
        return new VoiceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return voiceId.toString();
    }
}
