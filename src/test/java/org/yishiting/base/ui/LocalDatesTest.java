package org.yishiting.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LocalDatesTest {

    final LocalDate monday = LocalDate.of(2026, 9, 14);

    @Test
    void datesReadAsPeopleSayThem() {
        assertThat(LocalDates.day(monday, Locale.SIMPLIFIED_CHINESE)).isEqualTo("9月14日");
        assertThat(LocalDates.weekday(monday, Locale.SIMPLIFIED_CHINESE)).isEqualTo("9月14日周一");
        assertThat(LocalDates.full(monday, Locale.SIMPLIFIED_CHINESE)).isEqualTo("2026年9月14日");
        assertThat(LocalDates.weekday(monday, Locale.ENGLISH)).isEqualTo("Mon 14 Sept");
    }

    @Test
    void timesAreThoseOfTheCountry() {
        var evening = Instant.parse("2026-09-14T11:00:00Z");
        assertThat(LocalDates.time(evening)).isEqualTo("19:00");
        assertThat(LocalDates.moment(evening, Locale.SIMPLIFIED_CHINESE)).isEqualTo("9月14日周一19:00");
        assertThat(LocalDates.moment(evening, Locale.ENGLISH)).isEqualTo("Mon 14 Sept 19:00");
        assertThat(LocalDates.date(Instant.parse("2026-09-14T16:30:00Z"))).isEqualTo(LocalDate.of(2026, 9, 15));
    }
}
