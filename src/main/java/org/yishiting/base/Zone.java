package org.yishiting.base;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The time zone in which the portal tells dates and counts days: all of China's. */
public final class Zone {

    public static final ZoneId PORTAL = ZoneId.of("Asia/Shanghai");

    private Zone() {}

    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), PORTAL);
    }
}
