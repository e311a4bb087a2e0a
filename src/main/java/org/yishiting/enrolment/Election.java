package org.yishiting.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * An election that people enrol for, as anybody may see it.
 *
 * @param rollSize how many are on the final roll
 * @param record the number of the record of the final roll
 * @param removed whether the roll and its people have been deleted
 */
public record Election(
        ElectionId id,
        CommunityId community,
        String title,
        ElectionKind kind,
        Phase phase,
        LocalDate setUpOn,
        Timetable days,
        @Nullable Instant listedAt,
        @Nullable Instant finalAt,
        @Nullable String calledOffWhy,
        @Nullable Integer rollSize,
        @Nullable String record,
        boolean removed) {

    /** Whether people can apply on that day. */
    public boolean takesApplications(LocalDate today) {
        return phase == Phase.OPEN && !today.isAfter(days.closes());
    }

    /** Whether people can object on that day. */
    public boolean takesObjections(LocalDate today) {
        return phase == Phase.LISTED && !today.isAfter(days.objections());
    }
}
