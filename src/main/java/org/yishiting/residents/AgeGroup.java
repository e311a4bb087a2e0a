package org.yishiting.residents;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How old somebody said to be, as far as the law asks: nobody's birthday is kept. Whoever says nothing counts as grown up. */
public enum AgeGroup {

    ADULT, MINOR_14_17, UNDER_14;

    private static final int YEARS_TO_EIGHTEEN = 4;

    /** @param said null where nothing was said; @param ends the first day on which it no longer holds, null where that is not known */
    static AgeGroup on(LocalDate day, @Nullable AgeGroup said, @Nullable LocalDate ends) {
        if (said == null || said == ADULT) {
            return ADULT;
        }
        if (ends == null || day.isBefore(ends)) {
            return said;
        }
        return said == UNDER_14 && day.isBefore(ends.plusYears(YEARS_TO_EIGHTEEN)) ? MINOR_14_17 : ADULT;
    }
}
