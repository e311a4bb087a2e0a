package org.yishiting.honours;

import java.util.Locale;

/** How far a nomination has come. Only AWARDED is ever public, and only while those named agree. */
public enum HonourStanding {
    PROPOSED, AGREED, AWARDED, REFUSED, DECLINED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
