package org.yishiting.residents;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of their age, for that person only.
 *
 * @param group as of today
 * @param until the month in which they turn 14 or 18; null where they did not say
 */
public record DeclaredAge(AgeGroup group, @Nullable YearMonth until) {}
