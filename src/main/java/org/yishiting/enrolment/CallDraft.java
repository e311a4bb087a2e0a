package org.yishiting.enrolment;

import java.time.LocalDate;

/** A call for associate members: what for, how many, and until which day people may be nominated. */
public record CallDraft(String title, String about, int seats, LocalDate until) {}
