package org.yishiting.consultation;

import java.util.Locale;

/** What a unit answered to an opinion. */
public enum OpinionFate {
    ADOPTED, PARTLY, EXPLAINED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
