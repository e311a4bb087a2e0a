package org.yishiting.proposals;

/** How something was raised: 走访、约访、值班, written in the portal, or on a slip of paper that staff type in. */
public enum RemarkKind {

    WALK, VISIT, DUTY, SLIP, POST;

    /** Whether somebody from the community asked, rather than waited to be told. */
    public boolean asked() {
        return this == WALK || this == VISIT;
    }
}
