package org.yishiting.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.Participant;

/**
 * Somebody who was invited, and whether they came.
 *
 * @param seat counts from 1 through those whose seat counts; 0 for the others
 * @param at null for who did not come
 * @param late came after the beginning
 * @param substitute who came instead
 */
public record Attendance(Participant participant, int seat, @Nullable Instant at, @Nullable Way way, boolean late, @Nullable Instant leftAt, @Nullable String substitute) {

    public boolean came() {
        return at != null;
    }

    public boolean here() {
        return at != null && leftAt == null;
    }

    /** Who sits there. */
    public String name() {
        return substitute == null ? participant.name() : substitute;
    }
}
