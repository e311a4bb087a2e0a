package org.yishiting.policy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.modulith.moments.HourHasPassed;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;

/**
 * Tells everybody that an hour or a day is over. A day is over when it is where people live, wherever the machine thinks it stands;
 * and a portal that was down at midnight makes up for it when it starts.
 */
@Component
@EnableScheduling
class PassingDays {

    private static final Logger log = LoggerFactory.getLogger(PassingDays.class);
    private static final int MOST = 31;

    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean open;

    /** A command that runs beside a portal leaves the time to it. */
    PassingDays(ApplicationEventPublisher events, JdbcClient jdbc, Clock clock, @Value("${server.port:8080}") int port) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.open = port >= 0;
    }

    @Scheduled(cron = "0 0 * * * *")
    void hour() {
        if (open) {
            tell(HourHasPassed.of(LocalDateTime.ofInstant(clock.instant(), Zone.PORTAL).truncatedTo(ChronoUnit.HOURS).minusHours(1)));
            catchUp();
        }
    }

    /** Beside the start: nobody waits for it. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        if (open) {
            Thread.ofVirtual().name("days").start(this::catchUp);
        }
    }

    /** A day counts when all who listen have heard of it; should the portal end in between, they hear of it again. */
    synchronized void catchUp() {
        var yesterday = Zone.today(clock).minusDays(1);
        var last = jdbc.sql("select day from policy_last_day").query(LocalDate.class).optional().orElse(null);
        if (last == null) {
            keep(yesterday);
            return;
        }
        var first = last.isBefore(yesterday.minusDays(MOST)) ? yesterday.minusDays(MOST) : last;
        for (var day = first.plusDays(1); !day.isAfter(yesterday); day = day.plusDays(1)) {
            tell(DayHasPassed.of(day));
            keep(day);
        }
    }

    /** What one of those who listen could not do is theirs to do the next time; nobody is told twice for it. */
    private void tell(Object passed) {
        try {
            events.publishEvent(passed);
        } catch (RuntimeException e) {
            log.error("Not everything was done that {} brings", passed.getClass().getSimpleName(), e);
        }
    }

    private void keep(LocalDate day) {
        jdbc.sql("insert into policy_last_day (day) values (?) on duplicate key update day = greatest(day, values(day))").param(day).update();
    }
}
