package org.yishiting.enrolment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * Somebody proposed as associate member. Before publicity only those see it who have to do with it.
 *
 * @param resident null until the person has agreed
 * @param consented whether the person agreed that name and words are made public
 * @param reason why it was screened out, or put up
 */
public record Nomination(NominationId id, CallId call, @Nullable ResidentId resident, ResidentId by, String name, String words, boolean consented,
        NominationStanding standing, @Nullable String reason, @Nullable String appeal, @Nullable String appealAnswer, @Nullable LocalDate termUntil) {}
