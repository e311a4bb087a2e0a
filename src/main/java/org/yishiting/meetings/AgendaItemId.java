package org.yishiting.meetings;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Identifies a point of an agenda. */
@Embeddable
public record AgendaItemId(UUID agendaItemId) implements Serializable {

    public static AgendaItemId next() {
        return new AgendaItemId(UUID.randomUUID());
    }

    public static AgendaItemId parse(String text) {
        return new AgendaItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return agendaItemId.toString();
    }
}
