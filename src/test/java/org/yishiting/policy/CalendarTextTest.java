package org.yishiting.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.base.RuleViolation;

class CalendarTextTest {

    @Test
    void readsDaysRangesAndCsv() {
        assertThat(CalendarText.read("""
                date,kind,name,name_en
                2027-01-01,HOLIDAY,元旦,New Year's Day

                2027-02-05～2027-02-06 放假 春节
                2027-01-30，上班，春节
                """)).containsExactly(
                        new CalendarDay(LocalDate.of(2027, 1, 1), DayKind.HOLIDAY, "元旦"),
                        new CalendarDay(LocalDate.of(2027, 2, 5), DayKind.HOLIDAY, "春节"),
                        new CalendarDay(LocalDate.of(2027, 2, 6), DayKind.HOLIDAY, "春节"),
                        new CalendarDay(LocalDate.of(2027, 1, 30), DayKind.SWAPPED_WORKDAY, "春节"));
    }

    @ParameterizedTest
    @CsvSource({"2027-01-01, policy.calendar.line", "2027-13-01 放假 元旦, policy.calendar.line", "2027-01-01 玩 元旦, policy.calendar.line",
        "2027-02-06~2027-02-05 放假 春节, policy.calendar.line", "2027-01-01~2027-12-31 放假 全年, policy.calendar.line",
        "2027-02-01 上班 春节, policy.calendar.swapped-weekday", "' ', policy.calendar.empty"})
    void refusesWhatItCannotRead(String text, String key) {
        assertThatThrownBy(() -> CalendarText.read(text)).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
