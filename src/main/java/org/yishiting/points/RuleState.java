package org.yishiting.points;

import java.util.Locale;

/** How far a version of a rule has come. ACTIVE follows from the day. */
public enum RuleState {
    PROPOSED, CONSULTED, ADOPTED, ACTIVE, RETIRED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
