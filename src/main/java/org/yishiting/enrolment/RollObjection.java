package org.yishiting.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * An objection to a roll. Who made it is told to nobody.
 *
 * @param entry whom it is about: the line of the roll, with serial 0 for who is not on it
 * @param takenBy who of the committee looks at it
 * @param upheld null until decided
 */
public record RollObjection(RollObjectionId id, ElectionId election, ObjectionKind kind, RollEntry entry, String words, Instant madeAt, LocalDate due,
        @Nullable ResidentId takenBy, @Nullable Boolean upheld, @Nullable String reason) {}
