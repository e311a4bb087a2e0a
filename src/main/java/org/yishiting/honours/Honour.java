package org.yishiting.honours;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * An honour that was opened. Nominations are taken from the day {@code opens} through the day {@code closes}; the meeting is to vote by {@code decideBy}.
 *
 * @param calledOff why it was called off, null where it was not
 */
public record Honour(HonourId id, CommunityId community, String title, HonourKind kind, String criteria, LocalDate opens, LocalDate closes, LocalDate decideBy,
        @Nullable LocalDate decidedOn, @Nullable String calledOff) {

    public boolean takesNominations(LocalDate today) {
        return calledOff == null && !today.isBefore(opens) && !today.isAfter(closes);
    }

    /** Whether a meeting may vote: nobody can be proposed any more. */
    public boolean canBeDecided(LocalDate today) {
        return calledOff == null && today.isAfter(closes);
    }
}
