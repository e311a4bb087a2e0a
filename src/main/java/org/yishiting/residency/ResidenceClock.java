package org.yishiting.residency;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How long somebody has lived here, held against a number of the law. It tells, it decides nothing.
 *
 * @param full the month in which it is full; null while the beginning is not said
 * @param done whole months so far, at most {@code months}
 * @param over the day on which the source ended, if it has: then there is no outlook
 */
public record ResidenceClock(Kind kind, int months, int done, @Nullable YearMonth full, Outlook outlook, String source, @Nullable LocalDate over) {

    /** 居住证 and 参选登记. */
    public enum Kind {
        PERMIT, ENROLMENT;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** UNCLEAR also in the very month in which it gets full, and where the beginning or the law is not known. */
    public enum Outlook {
        LIKELY, UNCLEAR, NOT_YET, NOT_NEEDED;

        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
