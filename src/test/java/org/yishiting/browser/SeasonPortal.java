package org.yishiting.browser;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.yishiting.Yishiting;
import org.yishiting.base.Zone;
import org.yishiting.database.DatabaseOnStart;
import org.yishiting.policy.DaysGoBy;
import org.yishiting.residents.DemoAccounts;

/** A portal in this process whose clock can be put forward: weeks pass in a moment, day by day. */
public final class SeasonPortal implements AutoCloseable {

    private final ShiftedClock clock;
    private final ConfigurableApplicationContext context;

    public SeasonPortal(Path data, LocalDate first) {
        clock = new ShiftedClock(first.atTime(10, 0).atZone(Zone.PORTAL).toInstant());
        FileSystemUtils.deleteRecursively(data.toFile());
        var application = new SpringApplication(Yishiting.class);
        application.addListeners(DatabaseOnStart.forPortal());
        application.addInitializers(made -> ((GenericApplicationContext) made).registerBean("clockOfTheSeason", Clock.class, () -> clock, it -> it.setPrimary(true)));
        context = application.run("--server.port=0", "--yishiting.data=" + data, "--yishiting.demo=true", "--vaadin.productionMode=true");
    }

    public String url() {
        return "http://localhost:" + ((WebServerApplicationContext) context).getWebServer().getPort();
    }

    public List<Portal.DemoAccount> accounts() {
        return DemoAccounts.signIns().stream().map(it -> new Portal.DemoAccount(it.role(), it.phone(), DemoAccounts.PASSWORD)).toList();
    }

    public LocalDate today() {
        return Zone.today(clock);
    }

    /** A service of the portal, for what many people do whom nobody sees. */
    public <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    public void passTo(LocalDate day) {
        while (today().isBefore(day)) {
            goTo(today().plusDays(1), LocalTime.of(0, 10));
            DaysGoBy.noticedBy(context);
        }
        goTo(day, LocalTime.of(10, 0));
    }

    public void pass(int days) {
        passTo(today().plusDays(days));
    }

    public void goTo(LocalDate day, LocalTime time) {
        clock.shiftTo(day.atTime(time).atZone(Zone.PORTAL).toInstant());
    }

    @Override
    public void close() {
        context.close();
    }

    /** Runs as every clock does, only later or earlier. */
    private static final class ShiftedClock extends Clock {

        private final InstantSource real = InstantSource.system();
        private volatile Duration shift;

        private ShiftedClock(Instant start) {
            shift = Duration.between(real.instant(), start);
        }

        private void shiftTo(Instant now) {
            shift = Duration.between(real.instant(), now);
        }

        @Override
        public Instant instant() {
            return real.instant().plus(shift).truncatedTo(ChronoUnit.MICROS);
        }

        @Override
        public ZoneId getZone() {
            return Zone.PORTAL;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.offset(Clock.system(zone), shift);
        }
    }
}
