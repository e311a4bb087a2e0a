package org.yishiting.consultation;

import java.util.Locale;

/** Whether what was promised was done. */
public enum AppraisalAnswer {
    DONE, PARTLY, NOT_DONE;

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
