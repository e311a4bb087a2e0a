package org.yishiting.consultation;

import java.util.Locale;
import java.util.Optional;

/** How far a consultation is; each leads to the next and nowhere else. */
public enum ConsultationStatus {

    PLANNED, TOPIC_SET, RESEARCH, CALL_FOR_INPUT, MEETING, MINUTES, RECOMMENDED, ASSIGNED, REPLIED, TRACKED, EVALUATED, CLOSED;

    public Optional<ConsultationStatus> next() {
        return this == CLOSED ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    public boolean reached(ConsultationStatus other) {
        return compareTo(other) >= 0;
    }

    /** The last part of message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
