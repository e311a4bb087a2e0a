package org.yishiting.policy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/**
 * Counts deadlines in China's time zone as the Civil Code has it (民法典 §200-204): the first day is not counted, hours run at
 * once, and days that would end on a weekend or holiday end on the next working day, at midnight.
 */
@Service
public class Deadlines {

    private final PolicyPack policies;
    private final WorkCalendar calendar;
    private final WorkingHours hours;
    private final Clock clock;

    Deadlines(PolicyPack policies, WorkCalendar calendar, WorkingHours hours, Clock clock) {
        this.policies = policies;
        this.calendar = calendar;
        this.hours = hours;
        this.clock = clock;
    }

    /** By the number that held at the place on the day it began. A record keeps the answer, so that later numbers never reach it. */
    public Due due(Instant start, PolicyKey key, CommunityId place) {
        return due(start, policies.number(key, place, day(start)), key.unit());
    }

    /** @param unit one of MINUTES, HOURS, WORKHOURS, DAYS, WORKDAYS, MONTHS, YEARS */
    public Due due(Instant start, int amount, Unit unit) {
        var first = day(start);
        return switch (unit) {
            case MINUTES -> at(start, start.plus(Duration.ofMinutes(amount)));
            case HOURS -> at(start, start.plus(Duration.ofHours(amount)));
            case WORKHOURS -> at(start, hours.after(start, Duration.ofHours(amount)));
            case DAYS -> endOf(first, calendar.known().firstWorkdayFrom(first.plusDays(amount)));
            case WORKDAYS -> endOf(first, calendar.plusWorkdays(first, amount));
            case MONTHS -> endOf(first, calendar.known().firstWorkdayFrom(first.plusMonths(amount)));
            case YEARS -> endOf(first, calendar.known().firstWorkdayFrom(first.plusYears(amount)));
            case PERCENT, PEOPLE, POINTS, CHARACTERS -> throw new IllegalArgumentException(unit + " is no time");
        };
    }

    /**
     * The last working day on which something can be done that has to be done so long before a day, which is not counted itself. Where
     * that falls on a weekend or holiday it is the working day before, as nobody's notice may become shorter.
     *
     * @param unit one of DAYS, WORKDAYS, MONTHS, YEARS
     */
    public LocalDate latestBefore(LocalDate day, int amount, Unit unit) {
        var known = calendar.known();
        return switch (unit) {
            case DAYS -> known.lastWorkdayUntil(day.minusDays(amount));
            case WORKDAYS -> known.minusWorkdays(day, amount);
            case MONTHS -> known.lastWorkdayUntil(day.minusMonths(amount));
            case YEARS -> known.lastWorkdayUntil(day.minusYears(amount));
            case MINUTES, HOURS, WORKHOURS, PERCENT, PEOPLE, POINTS, CHARACTERS -> throw new IllegalArgumentException(unit + " are no days");
        };
    }

    /** From today, which is not counted, to a last day; negative once it is over. */
    public int workdaysLeft(LocalDate lastDay) {
        return calendar.workdaysBetween(Zone.today(clock), lastDay);
    }

    private Due endOf(LocalDate first, LocalDate last) {
        return due(first, last.plusDays(1).atStartOfDay(Zone.PORTAL).toInstant(), last);
    }

    private Due at(Instant start, Instant end) {
        return due(day(start), end, day(end));
    }

    private Due due(LocalDate first, Instant end, LocalDate last) {
        return new Due(end, last, workdaysLeft(last), !calendar.known().knows(last), calendar.specialBetween(first, last));
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, Zone.PORTAL);
    }
}
