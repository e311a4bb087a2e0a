package org.yishiting.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** National Day 2026: Thursday 1 to Wednesday 7 October are free, Sunday 20 September and Saturday 10 October are worked. */
class KnownDaysTest {

    final KnownDays days = new KnownDays(CalendarText.read("""
            2026-09-20 上班 国庆节
            2026-09-25~2026-09-27 放假 中秋
            2026-10-01~2026-10-07 放假 国庆节
            2026-10-10 上班 国庆节
            """));

    @ParameterizedTest
    @CsvSource({"2026-09-18, true", "2026-09-19, false", "2026-09-20, true", "2026-09-25, false", "2026-10-01, false",
        "2026-10-08, true", "2026-10-10, true", "2026-10-11, false", "2027-01-01, true"})
    void aDayIsWorkedUnlessItIsFree(LocalDate day, boolean worked) {
        assertThat(days.isWorkday(day)).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-07, 0, 2026-09-07", "2026-09-07, 1, 2026-09-08", "2026-09-18, 1, 2026-09-20", "2026-09-30, 1, 2026-10-08",
        "2026-09-30, 3, 2026-10-10", "2026-10-03, 1, 2026-10-08"})
    void workdaysSkipWeekendsAndHolidaysAndUseSwappedDays(LocalDate start, int count, LocalDate end) {
        assertThat(days.plusWorkdays(start, count)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-18, 0, 2026-09-18", "2026-09-18, 1, 2026-09-17", "2026-09-21, 1, 2026-09-20", "2026-10-08, 1, 2026-09-30",
        "2026-10-12, 3, 2026-10-08", "2026-10-12, 4, 2026-09-30", "2026-10-12, 1, 2026-10-10", "2026-10-03, 1, 2026-09-30"})
    @Tag("P38")
    void workdaysAreCountedBackwardsTheSameWay(LocalDate end, int count, LocalDate start) {
        assertThat(days.minusWorkdays(end, count)).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-18, 2026-09-18", "2026-09-19, 2026-09-18", "2026-09-20, 2026-09-20", "2026-09-27, 2026-09-24", "2026-10-07, 2026-09-30", "2026-10-11, 2026-10-10"})
    @Tag("P38")
    void whatHasToBeDoneByAFreeDayIsDoneBeforeIt(LocalDate day, LocalDate last) {
        assertThat(days.lastWorkdayUntil(day)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2026-09-07, 2026-09-18, 9", "2026-09-18, 2026-09-07, -9", "2026-09-30, 2026-10-10, 3", "2026-09-07, 2026-09-07, 0"})
    void workdaysBetweenCountTheLastDayAndNotTheFirst(LocalDate from, LocalDate to, int count) {
        assertThat(days.workdaysBetween(from, to)).isEqualTo(count);
    }

    @Test
    void whatWasSkippedIsTold() {
        assertThat(days.specialBetween(LocalDate.of(2026, 9, 30), LocalDate.of(2026, 10, 10))).hasSize(8)
                .allMatch(it -> it.name().equals("国庆节"));
    }

    @Test
    void theNextYearIsAskedForFromOctober() {
        assertThat(days.lastKnownYear()).isEqualTo(2026);
        assertThat(days.nextYearIsDue(LocalDate.of(2026, 9, 30))).isFalse();
        assertThat(days.nextYearIsDue(LocalDate.of(2026, 10, 1))).isTrue();
        assertThat(days.nextYearIsDue(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(days.knows(LocalDate.of(2027, 1, 1))).isFalse();
    }
}
