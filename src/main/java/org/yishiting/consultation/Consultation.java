package org.yishiting.consultation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.records.RecordNumber;

/**
 * A topic of the plan of a year as pages show it.
 *
 * @param item its place in the plan
 * @param meetBy the day by which the plan wants the meeting held
 * @param callUntil the last day of the call for input; null before it was opened
 * @param minutes the record of the minutes
 * @param recommended the record of the recommendation
 * @param concluded the record of what came of it
 */
public record Consultation(ConsultationId id, CommunityId community, int year, int item, String title, String question, String committee, LocalDate meetBy,
        ConsultationStatus status, @Nullable LocalDate callUntil, @Nullable String survey, @Nullable MeetingId meeting, @Nullable RecordNumber minutes,
        @Nullable String recommendation, @Nullable String addressedTo, @Nullable RecordNumber recommended, @Nullable String finding, @Nullable RecordNumber concluded) {

    /** Whether people can say something now. */
    public boolean calls(LocalDate today) {
        return status == ConsultationStatus.CALL_FOR_INPUT && callUntil != null && !today.isAfter(callUntil);
    }
}
