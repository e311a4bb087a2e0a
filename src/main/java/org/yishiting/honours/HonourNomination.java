package org.yishiting.honours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A nomination as those see it whom it concerns.
 *
 * @param concerned whether the reader is one of those named
 * @param agreed whether the reader agrees to being named at this moment
 * @param waitsFor how many others of the household have not agreed yet
 * @param shown whether it is public at this moment
 */
public record HonourNomination(HonourNominationId id, HonourId honour, String honourTitle, HonourKind kind, String name, String words, HonourStanding standing,
        boolean concerned, boolean agreed, int waitsFor, boolean shown, boolean byReader, @Nullable String reason, @Nullable String appeal,
        @Nullable String answer, @Nullable LocalDate awardedOn) {}
