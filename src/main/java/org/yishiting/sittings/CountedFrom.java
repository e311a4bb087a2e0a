package org.yishiting.sittings;

import java.util.Locale;

/** 基数: what a threshold is taken of: who is present, who voted, all seats. */
public enum CountedFrom {
    PRESENT, CAST, SEATS;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
