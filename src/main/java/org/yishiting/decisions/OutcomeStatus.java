package org.yishiting.decisions;

/** An outcome is published for objections, becomes final after them, or is taken back before. */
public enum OutcomeStatus {
    PUBLISHED, FINAL, WITHDRAWN
}
