package org.yishiting.sittings;

import java.util.Locale;

/** How many have to agree: more than half, at least two thirds, at least three quarters. */
public enum Threshold {
    MAJORITY, TWO_THIRDS, THREE_QUARTERS;

    /** Whether that many of that many are enough. Of nobody nothing is. */
    public boolean reached(int agree, int of) {
        return of > 0 && switch (this) {
            case MAJORITY -> agree * 2 > of;
            case TWO_THIRDS -> agree * 3 >= of * 2;
            case THREE_QUARTERS -> agree * 4 >= of * 3;
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
