package org.yishiting.privacy;

import java.time.LocalDate;

/** What a module keeps only for a time. A bean for each kind; the day's turn asks all of them, each in its own transaction. */
public interface Expiring {

    /** Message key of what is removed, as in {@code residents.expiring.codes}. At most 80 characters. */
    String what();

    /** Removes what is over on this day and says how many rows that were. */
    int removeExpired(LocalDate today);
}
