package org.yishiting.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;
import org.yishiting.records.RecordNumber;

/** What was agreed, as everybody reads it. {@code objectionsUntil} is the last day that counts; {@code record} is there once it is final. */
public record OutcomeView(
        OutcomeId id,
        TopicId topic,
        CommunityId community,
        OutcomeKind kind,
        OutcomeStatus status,
        String text,
        List<OptionFate> fates,
        List<Point> points,
        List<String> dissent,
        Instant publishedAt,
        LocalDate objectionsUntil,
        @Nullable Instant finalAt,
        @Nullable RecordNumber record) {

    public boolean isFinal() {
        return status == OutcomeStatus.FINAL;
    }

    /** Whether members may object on that day. */
    public boolean takesObjections(LocalDate today) {
        return status == OutcomeStatus.PUBLISHED && !today.isAfter(objectionsUntil);
    }
}
