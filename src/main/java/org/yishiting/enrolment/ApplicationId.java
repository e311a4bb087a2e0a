package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies somebody's application to be on a roll. */
public record ApplicationId(UUID applicationId) implements Serializable {

    public static ApplicationId next() {
        return new ApplicationId(UUID.randomUUID());
    }

    public static ApplicationId parse(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return applicationId.toString();
    }
}
