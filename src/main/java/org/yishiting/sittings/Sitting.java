package org.yishiting.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;

/** One sitting as the database has it. */
record Sitting(MeetingId meeting, CommunityId community, String secret, @Nullable Instant begunAt, @Nullable Instant pausedAt, @Nullable Instant endedAt, @Nullable Instant shutAt,
        @Nullable AgendaItemId item, int speakSeconds) {

    boolean running() {
        return begunAt != null && endedAt == null && shutAt == null;
    }

    Phase phase() {
        if (shutAt != null) {
            return Phase.PUT_OFF;
        }
        if (endedAt != null) {
            return Phase.ENDED;
        }
        if (begunAt == null) {
            return Phase.ARRIVING;
        }
        return pausedAt == null ? Phase.RUNNING : Phase.PAUSED;
    }
}
