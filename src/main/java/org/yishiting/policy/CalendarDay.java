package org.yishiting.policy;

import java.time.LocalDate;

/** A day that is not what its day of the week would say. */
public record CalendarDay(LocalDate day, DayKind kind, String name) {}
