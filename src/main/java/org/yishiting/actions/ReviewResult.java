package org.yishiting.actions;

/** How a review ended. */
public enum ReviewResult {
    PASSED,
    /** 整改: done once more. */
    SENT_BACK,
    /** Too few judged for their share to mean anything. */
    TOO_FEW
}
