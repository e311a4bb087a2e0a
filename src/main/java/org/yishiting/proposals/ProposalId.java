package org.yishiting.proposals;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a proposal. */
@Embeddable
public record ProposalId(UUID proposalId) implements Serializable {

    public static ProposalId next() {
        return new ProposalId(UUID.randomUUID());
    }

    public static ProposalId parse(String text) {
        return new ProposalId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return proposalId.toString();
    }
}
