package org.yishiting.rewards;

import java.time.LocalDate;

/** Quarters of the year, named by their first day. */
final class Quarters {

    private static final int MONTHS = 3;

    private Quarters() {}

    static LocalDate of(LocalDate day) {
        return LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
    }

    static LocalDate after(LocalDate day) {
        return of(day).plusMonths(MONTHS);
    }
}
