package org.yishiting.sittings;

import java.util.Locale;

/** 问问大家 (no vote, only so that the presider knows where people stand), an open vote, a secret vote. */
public enum MotionKind {
    SOUNDING, OPEN, SECRET;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
