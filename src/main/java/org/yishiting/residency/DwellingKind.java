package org.yishiting.residency;

import java.util.Locale;

/** Under what roof a household lives. In a shared flat, a dormitory or on a site several households live in one dwelling. */
public enum DwellingKind {
    HOME, SHARED, DORMITORY, SITE;

    /** The last part of translation keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
