package org.yishiting.decisions;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a consultative ballot. */
public record BallotId(UUID ballotId) implements Serializable {

    public static BallotId next() {
        return new BallotId(UUID.randomUUID());
    }

    public static BallotId parse(String text) {
        return new BallotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return ballotId.toString();
    }
}
