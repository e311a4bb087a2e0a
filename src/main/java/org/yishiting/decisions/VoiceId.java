package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies one voice in a ballot. */
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
