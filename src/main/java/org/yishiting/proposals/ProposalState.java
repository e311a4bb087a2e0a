package org.yishiting.proposals;

/** Where a proposal stands on its way to an answer. */
public enum ProposalState {

    DRAFT,
    SUBMITTED,
    /** Somebody in office is looking at it. */
    SCREENING,
    ACCEPTED,
    MERGED,
    REFERRED,
    DECLINED,
    APPEALED,
    WITHDRAWN;

    /** Whether it waits for those who screen. */
    public boolean waiting() {
        return this == SUBMITTED || this == SCREENING;
    }

    /** Whether the answer is one that can be looked at again. */
    public boolean refused() {
        return this == REFERRED || this == DECLINED;
    }
}
