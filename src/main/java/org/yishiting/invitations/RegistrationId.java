package org.yishiting.invitations;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a registration. */
public record RegistrationId(UUID registrationId) implements Serializable {

    public static RegistrationId next() {
        return new RegistrationId(UUID.randomUUID());
    }

    public static RegistrationId parse(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return registrationId.toString();
    }
}
