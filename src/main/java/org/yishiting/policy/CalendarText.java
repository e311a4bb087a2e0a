package org.yishiting.policy;

import static org.yishiting.base.RuleViolation.require;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yishiting.base.RuleViolation;

/**
 * Reads days as an administrator pastes them, one or one range a line: {@code 2027-02-05~2027-02-11 放假 春节}, or with
 * commas as in a CSV file. Refuses with {@code policy.calendar.line} and the line's number.
 */
final class CalendarText {

    private static final int NAME_LENGTH = 50;
    private static final int LONGEST_RANGE = 31;
    private static final Map<String, DayKind> KINDS = Map.of("放假", DayKind.HOLIDAY, "上班", DayKind.SWAPPED_WORKDAY,
            "HOLIDAY", DayKind.HOLIDAY, "SWAPPED_WORKDAY", DayKind.SWAPPED_WORKDAY);

    private CalendarText() {}

    static List<CalendarDay> read(String text) {
        var days = new ArrayList<CalendarDay>();
        var lines = text.lines().toList();
        for (var number = 1; number <= lines.size(); number++) {
            var line = lines.get(number - 1).strip();
            if (!line.isEmpty() && !line.startsWith("date,")) {
                days.addAll(line(line, number));
            }
        }
        require(!days.isEmpty(), "policy.calendar.empty");
        return days;
    }

    private static List<CalendarDay> line(String line, int number) {
        var parts = line.split("[\\s,，]+", 4);
        var kind = parts.length < 3 ? null : KINDS.get(parts[1]);
        if (kind == null || parts[2].length() > NAME_LENGTH) {
            throw new RuleViolation("policy.calendar.line", number);
        }
        var days = dates(parts[0], number).map(it -> new CalendarDay(it, kind, parts[2])).toList();
        require(kind == DayKind.HOLIDAY || days.stream().allMatch(it -> isWeekend(it.day())), "policy.calendar.swapped-weekday", number);
        return days;
    }

    private static Stream<LocalDate> dates(String text, int number) {
        try {
            var ends = text.split("[~～至]");
            var first = LocalDate.parse(ends[0]);
            var last = LocalDate.parse(ends[ends.length - 1]);
            require(!last.isBefore(first) && last.isBefore(first.plusDays(LONGEST_RANGE)), "policy.calendar.line", number);
            return first.datesUntil(last.plusDays(1));
        } catch (DateTimeException _) {
            throw new RuleViolation("policy.calendar.line", number);
        }
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
