package org.yishiting.rewards;

import java.util.Locale;

/** Where an exchange stands. Only COLLECTED has cost points in the end: all others gave them back. */
public enum RedemptionState {
    RESERVED, COLLECTED, EXPIRED, CANCELLED, RETURNED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
