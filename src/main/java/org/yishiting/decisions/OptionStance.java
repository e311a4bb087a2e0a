package org.yishiting.decisions;

import java.util.Locale;

/** What somebody thinks of an option. */
public enum OptionStance {
    SUPPORT, CONDITION, OPPOSE;

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
