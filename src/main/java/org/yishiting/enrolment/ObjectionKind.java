package org.yishiting.enrolment;

import java.util.Locale;

/** Somebody stands on the roll who should not; a name is written wrongly; somebody is missing. */
public enum ObjectionKind {
    NOT_ENTITLED, MISTAKE, MISSING;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
