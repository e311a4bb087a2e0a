package org.yishiting.sittings;

import java.util.Locale;

/** Equal in size and colour on every page. */
public enum Choice {
    AGREE, AGAINST, ABSTAIN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
