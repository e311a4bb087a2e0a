package org.yishiting.honours;

import java.util.Locale;

/** Whom an honour is for. A household is honoured only when each of its people agrees. */
public enum HonourKind {
    PERSON, HOUSEHOLD;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
