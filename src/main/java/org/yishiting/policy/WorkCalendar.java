package org.yishiting.policy;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** Which days are worked in mainland China: weekends, statutory holidays (法定节假日) and swapped working days (调休). */
@Service
@Transactional(readOnly = true)
public class WorkCalendar {

    private final SpecialDayRepository days;
    private final Offices offices;
    private final Clock clock;
    private volatile @Nullable KnownDays known;

    WorkCalendar(SpecialDayRepository days, Offices offices, Clock clock) {
        this.days = days;
        this.offices = offices;
        this.clock = clock;
    }

    public boolean isWorkday(LocalDate date) {
        return known().isWorkday(date);
    }

    /** The working day so many after the given one, which is not counted itself. */
    public LocalDate plusWorkdays(LocalDate start, int count) {
        return known().plusWorkdays(start, count);
    }

    /** Working days after the first day up to and including the last one; negative when the last one is earlier. */
    public int workdaysBetween(LocalDate from, LocalDate to) {
        return known().workdaysBetween(from, to);
    }

    /** The holidays and swapped days after the first and up to the last day: why a count came out as it did. */
    public List<CalendarDay> specialBetween(LocalDate from, LocalDate to) {
        return known().specialBetween(from, to);
    }

    /** The last year whose holidays have been entered. Later counts know weekends only. */
    public int lastKnownYear() {
        return known().lastKnownYear();
    }

    /** From 1 October of the last known year, so that an administrator enters the next one in time. */
    public boolean nextYearIsDue() {
        return known().nextYearIsDue(Zone.today(clock));
    }

    public List<CalendarDay> ofYear(int year) {
        return known().ofYear(year);
    }

    /**
     * Takes over days as pasted, one a line: {@code 2027-02-05~2027-02-11 放假 春节}. For administrators of the whole portal.
     * Refuses days that are not to come any more, as deadlines have been counted by them, and takes all lines or none.
     * Answers how many days were taken.
     */
    @Transactional
    public int enter(Actor actor, String text) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        var read = CalendarText.read(text);
        read.forEach(it -> requireToCome(it.day()));
        read.forEach(it -> days.save(new SpecialDay(it)));
        forget();
        return read.size();
    }

    /** Makes a day to come an ordinary one again. For administrators of the whole portal. */
    @Transactional
    public void remove(Actor actor, LocalDate day) {
        offices.require(actor, CommunityId.NATION, Office.ADMINISTRATOR);
        requireToCome(day);
        days.deleteById(day);
        forget();
    }

    KnownDays known() {
        var remembered = known;
        if (remembered == null) {
            remembered = new KnownDays(days.findAll().stream().map(SpecialDay::summary).toList());
            known = remembered;
        }
        return remembered;
    }

    private void requireToCome(LocalDate day) {
        require(day.isAfter(Zone.today(clock)), "policy.calendar.past", day.toString());
    }

    /** Now for this transaction, and once more when others can see what it did. */
    private void forget() {
        known = null;
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                known = null;
            }
        });
    }
}
