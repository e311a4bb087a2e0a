package org.yishiting.hall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** A topic as its page shows it. {@code participants} counts people who took a stance and follows the votes within seconds. */
public record TopicDetails(
        TopicId id,
        CommunityId community,
        String number,
        String title,
        String problem,
        @Nullable String raisedFrom,
        @Nullable String attribution,
        TopicStage stage,
        @Nullable Instant closesAt,
        @Nullable String nextStep,
        @Nullable String outcome,
        int participants,
        Instant changedAt,
        List<StepDates> steps,
        TopicStatus status,
        @Nullable String statusReason,
        @Nullable LocalDate deferredUntil,
        @Nullable TopicId mergedInto,
        int round) {

    /** Whether it is on its way, neither stopped nor closed. */
    public boolean running() {
        return status == TopicStatus.RUNNING;
    }

    /** Whether stances and statements are taken at this moment. */
    public boolean speaking(Instant at) {
        return running() && stage == TopicStage.SPEAK && closesAt != null && at.isBefore(closesAt);
    }

    /** The last day of the present step that still counts. */
    public @Nullable LocalDate lastDay() {
        return closesAt == null ? null : LocalDate.ofInstant(closesAt.minusMillis(1), Zone.PORTAL);
    }
}
