package org.yishiting.hall;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
        Instant changedAt) {}
