package org.yishiting.records;

/** How one thing of the community record leads to another. */
public enum LinkType {
    RAISED_FROM, EVIDENCED_BY, DISCUSSED_IN, RESULTED_IN, REPLIED_BY, FOLLOWED_UP_BY, SIMILAR_TO, CORRECTED_BY
}
