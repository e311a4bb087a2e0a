package org.yishiting.enrolment;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an objection to somebody who is put up as an associate member. */
public record NomineeObjectionId(UUID objectionId) implements Serializable {

    public static NomineeObjectionId next() {
        return new NomineeObjectionId(UUID.randomUUID());
    }

    public static NomineeObjectionId parse(String text) {
        return new NomineeObjectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return objectionId.toString();
    }
}
