package org.yishiting.policy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * When something is due. {@code at} is the first moment that is too late: the midnight that ends {@code day}, or the exact
 * time for hours. {@code workdaysLeft} counts from today, negative once late. {@code uncertain}: it lies past the last year
 * whose holidays are known. {@code special} are the holidays and swapped days on the way.
 */
public record Due(Instant at, LocalDate day, int workdaysLeft, boolean uncertain, List<CalendarDay> special) {}
