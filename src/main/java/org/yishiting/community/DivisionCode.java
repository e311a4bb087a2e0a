package org.yishiting.community;

/** The 12-digit code of statistical divisions (统计用区划代码): 2 + 2 + 2 + 3 + 3 digits, a place nests in its prefix. */
final class DivisionCode {

    static final int LENGTH = 12;

    private DivisionCode() {}

    /** Codes are often written without their closing zeros: 1502 is 150200000000. */
    static String full(String code) {
        return code + "0".repeat(Math.max(0, LENGTH - code.length()));
    }

    static boolean isCode(String text) {
        return !text.isEmpty() && text.length() <= LENGTH && text.chars().allMatch(it -> it >= '0' && it <= '9');
    }

    /** How many digits name a place at this level; the rest are zeros. */
    static int digits(Level level) {
        return switch (level) {
            case NATION -> 0;
            case PROVINCE -> 2;
            case CITY -> 4;
            case COUNTY -> 6;
            case TOWN -> 9;
            case COMMUNITY -> 12;
            case GRID, BUILDING -> throw new IllegalArgumentException(level + " has no code");
        };
    }
}
