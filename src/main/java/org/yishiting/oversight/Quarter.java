package org.yishiting.oversight;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A quarter of a year, as in 2026-Q4. */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final Pattern TEXT = Pattern.compile("(20\\d\\d)-Q([1-4])");

    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    public static Optional<Quarter> parse(String text) {
        var matcher = TEXT.matcher(text);
        return matcher.matches() ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))) : Optional.empty();
    }

    public LocalDate from() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** The first day that is no longer in it. */
    public LocalDate until() {
        return from().plusMonths(MONTHS);
    }

    public Quarter before() {
        return of(from().minusDays(1));
    }

    public Quarter after() {
        return of(until());
    }

    @Override
    public String toString() {
        return "%d-Q%d".formatted(year, number);
    }
}
