package org.yishiting.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.modulith.test.ApplicationModuleTest.BootstrapMode;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.TestDatabase;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityFixtures;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.community.SignedIn;

/** Dated numbers, the calendar of 2024 to 2026 and deadlines, on a real database. */
@ApplicationModuleTest(mode = BootstrapMode.DIRECT_DEPENDENCIES)
@Import({TestDatabase.class, CommunityFixtures.class})
@Transactional
@TestConstructor(autowireMode = AutowireMode.ALL)
class PolicyTest {

    static final LocalDate DAY = LocalDate.of(2026, 9, 7);

    final LocalDate tomorrow = Zone.today(Clock.systemUTC()).plusDays(1);
    final PolicyPack policies;
    final WorkCalendar calendar;
    final Deadlines deadlines;
    final Communities communities;
    final Offices offices;
    final CommunityFixtures fixtures;
    final PassingDays days;
    final JdbcClient jdbc;

    Actor administrator;
    CommunityId songyue;
    CommunityId county;

    PolicyTest(PolicyPack policies, WorkCalendar calendar, Deadlines deadlines, Communities communities, Offices offices,
            CommunityFixtures fixtures, PassingDays days, JdbcClient jdbc) {
        this.policies = policies;
        this.calendar = calendar;
        this.deadlines = deadlines;
        this.communities = communities;
        this.offices = offices;
        this.fixtures = fixtures;
        this.days = days;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void demoCommunity() {
        songyue = fixtures.songyue();
        county = communities.byCode("990101").orElseThrow().id();
        administrator = fixtures.administrator();
    }

    @ParameterizedTest
    @EnumSource
    void everyKeyHasANumberFromTheStart(PolicyKey key) {
        assertThat(policies.value(key, songyue, DAY)).satisfies(it -> {
            assertThat(it.amount()).isPositive();
            assertThat(it.source()).isNotBlank();
            assertThat(it.words()).isNotBlank();
        });
    }

    @Test
    void whatMidnightsWereMissedIsMadeUpForOnce(AssertablePublishedEvents events) {
        var today = Zone.today(Clock.systemUTC());
        jdbc.sql("replace into policy_last_day (id, day) values (1, ?)").param(today.minusDays(3)).update();
        days.catchUp();
        days.catchUp();
        assertThat(events.ofType(DayHasPassed.class)).extracting(DayHasPassed::getDate).containsExactly(today.minusDays(2), today.minusDays(1));
    }

    @Test
    void theNumbersAreThoseOfTheDesign() {
        assertThat(policies.number(PolicyKey.HALL_STATEMENT_LENGTH, songyue, DAY)).isEqualTo(140);
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, songyue, DAY)).isEqualTo(7);
        assertThat(policies.number(PolicyKey.HALL_SCREENING_WORKDAYS, songyue, DAY)).isEqualTo(5);
        assertThat(policies.values(songyue, DAY)).hasSize(PolicyKey.values().length);
        assertRefused("policy.value.unknown", () -> policies.number(PolicyKey.HALL_SPEAK_DAYS, songyue, LocalDate.of(2020, 1, 1)));
    }

    @Test
    @Tag("P43")
    void aNumberPastItsLastDayIsGivenWithAWarning() {
        assertThat(policies.value(PolicyKey.ROLL_PUBLISH_DAYS, songyue, LocalDate.of(2025, 12, 31)).expired()).isFalse();
        assertThat(policies.value(PolicyKey.ROLL_PUBLISH_DAYS, songyue, LocalDate.of(2026, 1, 1)).expired()).isTrue();
        assertThat(policies.value(PolicyKey.HALL_SPEAK_DAYS, songyue, DAY).expired()).isFalse();
    }

    @Test
    @Tag("P43")
    void anExpiredNumberDoesNotFallBackToAnOlderOneOfTheSamePlace() {
        enter(CommunityId.NATION, 9, tomorrow, tomorrow.plusDays(10));
        var later = policies.value(PolicyKey.HALL_SPEAK_DAYS, songyue, tomorrow.plusDays(11));
        assertThat(later.amount()).isEqualTo(9);
        assertThat(later.expired()).isTrue();
    }

    @Test
    @Tag("P38")
    void aNewNumberNeverReachesTheDaysBeforeIt() {
        enter(CommunityId.NATION, 10, tomorrow, null);
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, songyue, tomorrow.minusDays(1))).isEqualTo(7);
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, songyue, tomorrow)).isEqualTo(10);
        assertRefused("policy.value.from-past", () -> enter(CommunityId.NATION, 3, tomorrow.minusDays(1), null));
        assertRefused("policy.value.same-day", () -> enter(CommunityId.NATION, 3, tomorrow, null));
        assertThat(policies.history(PolicyKey.HALL_SPEAK_DAYS, songyue, DAY)).extracting(PolicyValue::amount).containsExactly(10, 7);
    }

    @Test
    void aPlaceMayHaveItsOwnNumberWhileItLasts() {
        enter(county, 14, tomorrow, tomorrow.plusDays(30));
        assertThat(policies.value(PolicyKey.HALL_SPEAK_DAYS, songyue, tomorrow)).satisfies(it -> {
            assertThat(it.amount()).isEqualTo(14);
            assertThat(it.placeName()).isEqualTo("青禾区");
        });
        assertThat(policies.number(PolicyKey.HALL_SPEAK_DAYS, CommunityId.NATION, tomorrow)).isEqualTo(7);
        assertThat(policies.value(PolicyKey.HALL_SPEAK_DAYS, songyue, tomorrow.plusDays(31))).satisfies(it -> {
            assertThat(it.amount()).isEqualTo(7);
            assertThat(it.expired()).isFalse();
        });
    }

    @Test
    void onlyAnAdministratorInScopeEntersNumbersAndDays() {
        var local = new Actor(ResidentId.next());
        offices.appoint(administrator, local.resident(), Office.ADMINISTRATOR, songyue, tomorrow);
        assertRefused("community.office.required", () -> policies.enter(local, value(county, 9, tomorrow, null)));
        policies.enter(local, value(songyue, 9, tomorrow, null));
        assertRefused("community.office.required", () -> calendar.enter(local, "2027-01-01 放假 元旦"));
    }

    @Test
    void aYearIsAddedAndCanBeCorrectedWhileItIsToCome() {
        assertThat(calendar.lastKnownYear()).isEqualTo(2026);
        assertThat(calendar.isWorkday(LocalDate.of(2126, 1, 1))).isTrue();

        assertThat(calendar.enter(administrator, "2126-01-01 放假 元旦\n2126-01-05 上班 元旦")).isEqualTo(2);
        assertThat(calendar.lastKnownYear()).isEqualTo(2126);
        assertThat(calendar.isWorkday(LocalDate.of(2126, 1, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2126, 1, 5))).isTrue();
        assertThat(calendar.nextYearIsDue()).isFalse();

        calendar.remove(administrator, LocalDate.of(2126, 1, 5));
        assertThat(calendar.ofYear(2126)).hasSize(1);
        assertRefused("policy.calendar.past", () -> calendar.enter(administrator, "2024-01-02 放假 元旦"));
        assertRefused("policy.calendar.past", () -> calendar.remove(administrator, LocalDate.of(2024, 1, 1)));
    }

    /** The ten matters of the demo and more, counted by hand from the announced calendar. */
    @ParameterizedTest
    @Tag("P38")
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-07T09:00 |  2 | HOURS    | 2026-09-07T11:00
            2026-09-07T09:00 | 24 | HOURS    | 2026-09-08T09:00
            2026-09-07T09:00 |  3 | WORKDAYS | 2026-09-11T00:00
            2026-09-07T09:00 |  7 | DAYS     | 2026-09-15T00:00
            2026-09-07T09:00 | 15 | DAYS     | 2026-09-23T00:00
            2026-09-07T09:00 |  5 | WORKDAYS | 2026-09-15T00:00
            2026-09-29T10:00 |  3 | WORKDAYS | 2026-10-10T00:00
            2026-09-29T10:00 |  3 | DAYS     | 2026-10-09T00:00
            2026-09-30T23:30 |  1 | WORKDAYS | 2026-10-09T00:00
            2026-02-10T08:00 |  5 | WORKDAYS | 2026-02-25T00:00
            2026-02-13T08:00 |  1 | WORKDAYS | 2026-02-15T00:00
            2025-01-20T08:00 |  5 | WORKDAYS | 2025-01-27T00:00
            2025-01-24T08:00 |  3 | WORKDAYS | 2025-02-06T00:00
            2024-04-03T17:59 |  2 | WORKDAYS | 2024-04-09T00:00
            2024-05-31T12:00 |  1 | MONTHS   | 2024-07-02T00:00
            """)
    void deadlinesMatchTheGoldenTable(LocalDateTime start, int amount, Unit unit, LocalDateTime end) {
        assertThat(deadlines.due(start.atZone(Zone.PORTAL).toInstant(), amount, unit).at()).isEqualTo(end.atZone(Zone.PORTAL).toInstant());
    }

    @Test
    @Tag("P38")
    void aDeadlineSaysWhatItSkippedAndWhereTheCalendarEnds() {
        var overNationalDay = deadlines.due(Instant.parse("2026-09-29T02:00:00Z"), PolicyKey.MATTER_YELLOW_WORKDAYS, songyue);
        assertThat(overNationalDay.day()).isEqualTo("2026-10-09");
        assertThat(overNationalDay.uncertain()).isFalse();
        assertThat(overNationalDay.special()).extracting(CalendarDay::name).containsOnly("国庆节").hasSize(7);

        assertThat(deadlines.due(Instant.parse("2026-12-28T02:00:00Z"), 5, Unit.WORKDAYS).uncertain()).isTrue();
    }

    /** Residents, which would say who is signed in, is not part of this test. */
    @TestConfiguration
    static class Nobody {

        @Bean
        SignedIn nobody() {
            return Optional::empty;
        }
    }

    private void enter(CommunityId place, int days, LocalDate from, @Nullable LocalDate to) {
        policies.enter(administrator, value(place, days, from, to));
    }

    private static NewValue value(CommunityId place, int days, LocalDate from, @Nullable LocalDate to) {
        return new NewValue(PolicyKey.HALL_SPEAK_DAYS, place, days, "居民会议决定", Basis.OWN_DEFAULT, "说事开的天数。", from, to);
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(RuleViolation.class).hasMessage(key);
    }
}
