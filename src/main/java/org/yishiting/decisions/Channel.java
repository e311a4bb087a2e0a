package org.yishiting.decisions;

/** How a voice came in. */
public enum Channel {
    PORTAL, PAPER, PHONE
}
