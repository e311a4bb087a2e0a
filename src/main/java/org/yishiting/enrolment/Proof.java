package org.yishiting.enrolment;

import java.util.Locale;

/** How the committee made sure of what an applicant said: by a residence confirmed before, by papers seen in person and kept nowhere, or by a roll it has. */
public enum Proof {
    CONFIRMED, SEEN, ROLL;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
