package org.yishiting.sittings;

import java.util.Locale;

/** 签到、开着、休会、散会; PUT_OFF where the meeting was put off or called off, until the doors are opened anew. */
public enum Phase {
    ARRIVING, RUNNING, PAUSED, ENDED, PUT_OFF;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
