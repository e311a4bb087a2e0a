package org.yishiting.enrolment;

import java.util.Locale;

/** How the committee made sure of what an applicant said: by a residence confirmed before, or by papers seen in person and kept nowhere. */
public enum Proof {
    CONFIRMED, SEEN;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
