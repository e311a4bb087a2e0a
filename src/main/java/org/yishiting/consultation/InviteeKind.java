package org.yishiting.consultation;

import java.util.Locale;

/** As what somebody is invited. */
public enum InviteeKind {
    MEMBER, DEPARTMENT, RESIDENT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
