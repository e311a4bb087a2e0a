package org.yishiting.enrolment;

import java.time.LocalDate;

/** What committee staff set an election up with. */
public record ElectionDraft(String title, ElectionKind kind, LocalDate polling) {}
