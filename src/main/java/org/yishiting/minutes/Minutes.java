package org.yishiting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;

/**
 * How far the minutes of a meeting are.
 *
 * @param version the one that is or was signed; 0 before the first
 * @param head lines of the head beside those of the meeting, each a label, 「：」 and a text
 * @param summary what came of it, in a minute of plain words
 * @param number as printed; null before they are issued
 * @param adoptedAt when all opinions were answered and the replies published
 */
public record Minutes(MeetingId meeting, CommunityId community, MeetingKind kind, MinutesState state, int version, String head, String summary, @Nullable LocalDate checkUntil,
        boolean readAloud, @Nullable String number, @Nullable Instant issuedAt, @Nullable String record, @Nullable LocalDate reportDue, @Nullable String report,
        @Nullable Instant reportAt, @Nullable LocalDate replyDue, @Nullable Instant adoptedAt) {

    public boolean issued() {
        return state == MinutesState.ISSUED;
    }
}
