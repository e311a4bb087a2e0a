package org.yishiting.points;

import java.time.LocalDate;

/** Points that end on a day unless they are spent before. */
public record ExpiryNotice(long points, LocalDate dueOn) {}
