package org.yishiting.points;

import java.time.LocalDate;
import java.time.Month;
import java.util.Locale;

/** For how long the cap of a rule holds. */
public enum CapPeriod {
    MONTH, QUARTER, YEAR;

    /** The first day of the period a day lies in. */
    public LocalDate start(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
            case YEAR -> LocalDate.of(day.getYear(), Month.JANUARY, 1);
        };
    }

    /** The first day after it. */
    public LocalDate end(LocalDate day) {
        var start = start(day);
        return switch (this) {
            case MONTH -> start.plusMonths(1);
            case QUARTER -> start.plusMonths(3);
            case YEAR -> start.plusYears(1);
        };
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
