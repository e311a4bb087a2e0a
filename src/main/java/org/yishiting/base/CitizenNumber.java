package org.yishiting.base;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** 公民身份号码 (GB 11643), looked at in memory where a procedure needs it. Nothing keeps one. */
public final class CitizenNumber {

    private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final int ELEVEN = 11;

    private CitizenNumber() {}

    /** Whether it can be one: eighteen characters, a day that was, the right check digit. A small x counts as a large one. */
    public static boolean valid(String typed) {
        var number = typed.strip().toUpperCase(java.util.Locale.ROOT);
        return SHAPE.matcher(number).matches() && isDay(number.substring(6, 14)) && number.charAt(17) == check(number);
    }

    private static char check(String number) {
        var sum = 0;
        for (var i = 0; i < WEIGHTS.length; i++) {
            sum += (number.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % ELEVEN);
    }

    private static boolean isDay(String digits) {
        try {
            var day = LocalDate.of(Integer.parseInt(digits.substring(0, 4)), Integer.parseInt(digits.substring(4, 6)), Integer.parseInt(digits.substring(6)));
            return day.getYear() >= 1800;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
