package org.yishiting.residency;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies one try to show that one lives here. */
@Embeddable
public record ProofId(UUID proofId) implements Serializable {

    public static ProofId next() {
        return new ProofId(UUID.randomUUID());
    }

    public static ProofId parse(String text) {
        return new ProofId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return proofId.toString();
    }
}
