package org.yishiting.minutes;

import java.util.UUID;

/** Identifies what somebody wants put right before they sign. */
public record CorrectionId(UUID correctionId) {

    static CorrectionId next() {
        return new CorrectionId(UUID.randomUUID());
    }

    public static CorrectionId parse(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return correctionId.toString();
    }
}
