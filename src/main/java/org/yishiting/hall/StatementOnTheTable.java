package org.yishiting.hall;

import static org.yishiting.base.RuleViolation.require;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;

/** A statement with what decides whether it takes stances. */
record StatementOnTheTable(
        StatementId id,
        int number,
        String text,
        Moderation moderation,
        TopicId topic,
        CommunityId community,
        TopicStage stage,
        TopicStatus status,
        @Nullable Instant closesAt) {

    /** Answers until when stances are taken; refuses when they no longer are. */
    Instant requireOpen(Instant now) {
        require(moderation != Moderation.OUT && moderation != Moderation.WAITING, "hall.vote.statement-withdrawn");
        if (stage != TopicStage.SPEAK || status != TopicStatus.RUNNING || closesAt == null || !now.isBefore(closesAt)) {
            throw new RuleViolation("hall.vote.closed");
        }
        return closesAt;
    }
}
