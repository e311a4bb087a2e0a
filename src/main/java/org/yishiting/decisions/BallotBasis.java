package org.yishiting.decisions;

/** Whose voice counts once: that of each member, or that of each household. */
public enum BallotBasis {
    MEMBER, HOUSEHOLD
}
