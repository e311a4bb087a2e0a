package org.yishiting.proposals;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.Clause;

/**
 * A proposal as pages show it. {@code dueAt} and {@code appealDueAt} are the first moments that are too late. What is not for everybody's eyes yet,
 * or no longer, comes with an empty title and problem to all but who wrote it and those who screen.
 */
public record ProposalDetails(
        ProposalId id,
        CommunityId community,
        String number,
        String title,
        String problem,
        @Nullable String behalf,
        ResidentId proposedBy,
        ProposalState state,
        @Nullable Instant submittedAt,
        @Nullable Instant dueAt,
        @Nullable ResidentId takenBy,
        @Nullable String reason,
        @Nullable String next,
        @Nullable ResidentId decidedBy,
        @Nullable Instant decidedAt,
        @Nullable TopicId topic,
        @Nullable String appeal,
        @Nullable Instant appealedAt,
        @Nullable Instant appealDueAt,
        @Nullable String appealAnswer,
        boolean appealGranted,
        @Nullable ResidentId answeredBy,
        Instant changedAt,
        @Nullable Clause removed,
        @Nullable TopicId againOf) {

    /** Whether its writer may ask once for somebody else to look again. */
    public boolean appealable() {
        return state.refused() && appeal == null;
    }

    /** What runs now: the last day of the answer, or of the answer to the appeal. */
    public @Nullable LocalDate lastDay() {
        var due = state == ProposalState.APPEALED ? appealDueAt : state.waiting() ? dueAt : null;
        return due == null ? null : LocalDate.ofInstant(due.minusMillis(1), Zone.PORTAL);
    }

    ProposalDetails withoutText() {
        return new ProposalDetails(id, community, number, "", "", null, proposedBy, state, submittedAt, dueAt, takenBy, reason, next, decidedBy, decidedAt,
                topic, null, appealedAt, appealDueAt, appealAnswer, appealGranted, answeredBy, changedAt, removed, againOf);
    }
}
