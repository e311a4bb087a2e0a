package org.yishiting.records;

/** How one thing of the community record leads to another. */
public enum LinkType {
    RAISED_FROM, EVIDENCED_BY, DISCUSSED_IN, RESULTED_IN, REPLIED_BY, FOLLOWED_UP_BY, SIMILAR_TO, CORRECTED_BY;

    /** Whether it leads to what was there before; the others lead to what came of it. */
    boolean leadsBack() {
        return this == RAISED_FROM || this == EVIDENCED_BY;
    }
}
