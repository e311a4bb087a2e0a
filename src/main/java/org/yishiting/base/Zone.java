package org.yishiting.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The time zone in which the portal tells dates and counts days: all of China's. */
public final class Zone {

    public static final ZoneId PORTAL = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), PORTAL);
    }

    /** The moment from which a day is over; null where there is no day. */
    public static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : day.plusDays(1).atStartOfDay(PORTAL).toInstant();
    }
}
