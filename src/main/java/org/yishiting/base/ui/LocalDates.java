package org.yishiting.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates and times as people here read them, in the one time zone of the country: 9月14日周一, 19:00; in English Mon 14 Sept. */
public final class LocalDates {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private LocalDates() {}

    /** 9月14日 */
    public static String day(LocalDate date, Locale locale) {
        return pattern(locale, "M月d日", "d MMM").format(date);
    }

    /** 9月14日周一 */
    public static String weekday(LocalDate date, Locale locale) {
        return pattern(locale, "M月d日EEE", "EEE d MMM").format(date);
    }

    /** 2026年9月14日 */
    public static String full(LocalDate date, Locale locale) {
        return pattern(locale, "y年M月d日", "d MMM y").format(date);
    }

    /** 9月14日周一19:00 */
    public static String moment(Instant instant, Locale locale) {
        var there = instant.atZone(ZONE);
        return weekday(there.toLocalDate(), locale) + (chinese(locale) ? "" : " ") + TIME.format(there);
    }

    /** 19:00 */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(ZONE));
    }

    public static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    private static DateTimeFormatter pattern(Locale locale, String chinese, String english) {
        return chinese(locale) ? DateTimeFormatter.ofPattern(chinese, Locale.SIMPLIFIED_CHINESE) : DateTimeFormatter.ofPattern(english, Locale.UK);
    }

    private static boolean chinese(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage());
    }
}
