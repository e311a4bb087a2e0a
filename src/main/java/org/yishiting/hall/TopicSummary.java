package org.yishiting.hall;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;

/** A topic as lists show it. */
public record TopicSummary(
        TopicId id,
        String number,
        String title,
        String problem,
        TopicStage stage,
        @Nullable Instant closesAt,
        @Nullable String nextStep,
        @Nullable String outcome,
        int participants,
        Instant changedAt,
        TopicStatus status) {

    public boolean running() {
        return status == TopicStatus.RUNNING;
    }

    /** The last day of the present step that still counts. */
    public @Nullable LocalDate lastDay() {
        return closesAt == null ? null : LocalDate.ofInstant(closesAt.minusMillis(1), Zone.PORTAL);
    }
}
