package org.yishiting.consultation;

import java.time.LocalDate;

/** What research found, or how far the work is. */
public record ConsultationNote(Kind kind, String text, LocalDate on) {

    public enum Kind { RESEARCH, PROGRESS }
}
