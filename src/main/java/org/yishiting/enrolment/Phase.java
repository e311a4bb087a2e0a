package org.yishiting.enrolment;

import java.util.Locale;
import java.util.Set;

/** How far the enrolment for an election has come. */
public enum Phase {
    NOT_OPEN, OPEN, LISTED, FINAL, CLOSED, CALLED_OFF;

    /** Which phases may follow. */
    public Set<Phase> next() {
        return switch (this) {
            case NOT_OPEN -> Set.of(OPEN, CALLED_OFF);
            case OPEN -> Set.of(LISTED, CALLED_OFF);
            case LISTED -> Set.of(FINAL, CALLED_OFF);
            case FINAL -> Set.of(CLOSED);
            case CLOSED, CALLED_OFF -> Set.of();
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
