package org.yishiting.enrolment;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.residents.HukouStatus;

/**
 * An application as the one who checks it sees it.
 *
 * @param confirmedSince where the residence is confirmed, the month since which
 * @param enoughTime whether what was said of the time of residence is enough for the rule set
 * @param sameNameOnRoll how many people of this name were taken over from an existing roll
 * @param version to be handed back with the answer, so that nobody answers what was changed meanwhile
 */
public record Application(ApplicationId id, ElectionId election, String name, HukouStatus hukou, @Nullable YearMonth since, boolean confirmed,
        @Nullable YearMonth confirmedSince, boolean enoughTime, boolean needsConsent, Standing standing, Instant appliedAt, int sameNameOnRoll, int version) {}
