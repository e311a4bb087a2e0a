package org.yishiting.consultation;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a topic of a plan. */
public record ConsultationId(UUID consultationId) implements Serializable {

    public static ConsultationId next() {
        return new ConsultationId(UUID.randomUUID());
    }

    public static ConsultationId parse(String text) {
        return new ConsultationId(UUID.fromString(text));
    }

    /** How links of the community record name it. */
    public String end() {
        return ConsultationThings.KIND + ":" + this;
    }

    @Override
    public String toString() {
        return consultationId.toString();
    }
}
