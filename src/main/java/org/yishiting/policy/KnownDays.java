package org.yishiting.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts working days by what has been announced. Weekends are free and weekdays are worked unless a day says otherwise;
 * after {@link #lastKnownYear} nothing says otherwise yet.
 */
final class KnownDays {

    /** The State Council announces the next year in the autumn. */
    private static final MonthDay REMIND_FROM = MonthDay.of(10, 1);

    private final TreeMap<LocalDate, CalendarDay> days = new TreeMap<>();

    KnownDays(Collection<CalendarDay> days) {
        days.forEach(it -> this.days.put(it.day(), it));
    }

    boolean isWorkday(LocalDate date) {
        var special = days.get(date);
        if (special != null) {
            return special.kind() == DayKind.SWAPPED_WORKDAY;
        }
        return date.getDayOfWeek() != DayOfWeek.SATURDAY && date.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The day itself is not counted, as the Civil Code (民法典 §201) has it. */
    LocalDate plusWorkdays(LocalDate start, int count) {
        var day = start;
        for (var left = count; left > 0; left--) {
            day = firstWorkdayFrom(day.plusDays(1));
        }
        return day;
    }

    /** The day itself is not counted. */
    LocalDate minusWorkdays(LocalDate end, int count) {
        var day = end;
        for (var left = count; left > 0; left--) {
            day = lastWorkdayUntil(day.minusDays(1));
        }
        return day;
    }

    LocalDate lastWorkdayUntil(LocalDate date) {
        var day = date;
        while (!isWorkday(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    LocalDate firstWorkdayFrom(LocalDate date) {
        var day = date;
        while (!isWorkday(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** After the first day up to and including the last one; negative when the last one is earlier. */
    int workdaysBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from)
                ? -workdaysBetween(to, from)
                : (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorkday).count();
    }

    /** The days out of the ordinary after the first and up to the last one. */
    List<CalendarDay> specialBetween(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? List.of() : List.copyOf(days.subMap(from, false, to, true).values());
    }

    boolean knows(LocalDate date) {
        return date.getYear() <= lastKnownYear();
    }

    int lastKnownYear() {
        return days.isEmpty() ? 0 : days.lastKey().getYear();
    }

    boolean nextYearIsDue(LocalDate today) {
        return !today.isBefore(REMIND_FROM.atYear(Math.max(1, lastKnownYear())));
    }

    List<CalendarDay> ofYear(int year) {
        return List.copyOf(days.subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true).values());
    }

}
