package org.yishiting.sittings;

import java.util.Locale;

/** 签到、开着、休会、散会. */
public enum Phase {
    ARRIVING, RUNNING, PAUSED, ENDED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
