package org.yishiting.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yishiting.base.Zone;

/** Friday 25 to Sunday 27 September 2026 are free, as are 1 to 7 October; Saturday 10 October is worked. */
class WorkingHoursTest {

    final KnownDays days = new KnownDays(CalendarText.read("""
            2026-09-25~2026-09-27 放假 中秋
            2026-10-01~2026-10-07 放假 国庆节
            2026-10-10 上班 国庆节
            """));

    @ParameterizedTest
    @Tag("P38")
    @CsvSource({
        "2026-09-07T10:02, 4, 2026-09-07T14:02", "2026-09-07T16:30, 4, 2026-09-08T12:00", "2026-09-07T13:30, 4, 2026-09-07T17:30",
        "2026-09-07T20:15, 4, 2026-09-08T13:00", "2026-09-07T06:00, 4, 2026-09-07T13:00", "2026-09-05T11:00, 4, 2026-09-07T13:00",
        "2026-09-24T17:00, 4, 2026-09-28T12:30", "2026-09-30T17:30, 4, 2026-10-08T13:00", "2026-10-09T16:00, 4, 2026-10-10T11:30",
        "2026-09-07T09:00, 17, 2026-09-08T17:30", "2026-09-07T12:00, 0, 2026-09-07T12:00"})
    void theClockStandsStillWhenNobodyIsAtWork(LocalDateTime start, int hours, LocalDateTime end) {
        assertThat(WorkingHours.after(days, at(start), Duration.ofHours(hours))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-07T10:00, 2026-09-07T10:45, 45", "2026-09-07T17:00, 2026-09-08T09:30, 60", "2026-09-04T17:00, 2026-09-07T09:10, 40",
        "2026-09-05T11:00, 2026-09-06T15:00, 0", "2026-09-30T09:00, 2026-10-08T09:00, 510", "2026-09-07T10:45, 2026-09-07T10:00, 0",
        "2026-09-07T03:00, 2026-09-07T23:00, 510"})
    void onlyTimeAtWorkIsCounted(LocalDateTime from, LocalDateTime to, int minutes) {
        assertThat(WorkingHours.between(days, at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @Test
    void whatIsDueAfterSomeHoursTakesThatLong() {
        var start = at(LocalDateTime.parse("2026-09-24T15:00"));
        assertThat(WorkingHours.between(days, start, WorkingHours.after(days, start, Duration.ofHours(21)))).isEqualTo(Duration.ofHours(21));
    }

    private static Instant at(LocalDateTime time) {
        return time.atZone(Zone.PORTAL).toInstant();
    }
}
