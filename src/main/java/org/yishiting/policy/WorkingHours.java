package org.yishiting.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Service;
import org.yishiting.base.Zone;

/** The hours in which a committee is at work: 9:00 to 17:30 on working days. A clock that counts them stands still at night and on free days. */
@Service
public class WorkingHours {

    static final LocalTime OPENS = LocalTime.of(9, 0);
    static final LocalTime CLOSES = LocalTime.of(17, 30);

    private final WorkCalendar calendar;

    WorkingHours(WorkCalendar calendar) {
        this.calendar = calendar;
    }

    /** The moment at which so much working time has gone by. What would end at closing time ends there, not next morning. */
    public Instant after(Instant start, Duration amount) {
        return after(calendar.known(), start, amount);
    }

    /** Working time from one moment to the other; zero when the second is not later. */
    public Duration between(Instant from, Instant to) {
        return between(calendar.known(), from, to);
    }

    static Instant after(KnownDays days, Instant start, Duration amount) {
        var left = amount;
        var day = days.firstWorkdayFrom(date(start));
        while (true) {
            var begins = later(start, at(day, OPENS));
            var today = Duration.between(begins, at(day, CLOSES));
            if (!today.isNegative() && left.compareTo(today) <= 0) {
                return begins.plus(left);
            }
            left = today.isNegative() ? left : left.minus(today);
            day = days.firstWorkdayFrom(day.plusDays(1));
        }
    }

    static Duration between(KnownDays days, Instant from, Instant to) {
        var sum = Duration.ZERO;
        for (var day = date(from); !day.isAfter(date(to)); day = day.plusDays(1)) {
            if (days.isWorkday(day)) {
                var closes = at(day, CLOSES);
                var part = Duration.between(later(from, at(day, OPENS)), to.isBefore(closes) ? to : closes);
                sum = part.isNegative() ? sum : sum.plus(part);
            }
        }
        return sum;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Zone.PORTAL).toInstant();
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, Zone.PORTAL);
    }
}
