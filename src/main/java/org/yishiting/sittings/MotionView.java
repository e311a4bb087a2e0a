package org.yishiting.sittings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;

/**
 * Something asked or voted on. What a vote brings is not told before it is closed; what everybody thinks of a sounding can be seen at once.
 *
 * @param voters how many may answer now; once closed, the number the threshold was taken of
 * @param cast how many have answered, on paper as well
 * @param passed null while it runs, and always for a sounding
 */
public record MotionView(MotionId id, MeetingId meeting, int number, @Nullable AgendaItemId item, String words, MotionKind kind, CountedFrom from, Threshold threshold,
        Instant openedAt, @Nullable Instant closedAt, int voters, int cast, int onPaper, int agree, int against, int abstain, @Nullable Boolean passed) {

    public boolean running() {
        return closedAt == null;
    }

    public boolean vote() {
        return kind != MotionKind.SOUNDING;
    }
}
