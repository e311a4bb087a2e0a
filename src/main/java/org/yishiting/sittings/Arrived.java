package org.yishiting.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.Participant;

/**
 * One's own place in a sitting.
 *
 * @param participant null for who only listens
 * @param seat counts from 1; 0 for who has none that counts
 * @param code what one shows at the door, where one has a seat
 * @param at when one checked in; null before
 * @param leftAt when one left; null while there
 */
public record Arrived(@Nullable Participant participant, int seat, @Nullable String code, @Nullable Instant at, @Nullable Instant leftAt) {

    public boolean here() {
        return at != null && leftAt == null;
    }
}
