package org.yishiting.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** A text as its author sees it. {@code decider} and {@code appealDecider} are what those people are called; {@code suggestion} is what the author may agree to. */
public record OwnText(
        TextId id,
        CommunityId community,
        Subject subject,
        TextState state,
        String words,
        Instant writtenAt,
        @Nullable Instant waitingSince,
        @Nullable Instant due,
        @Nullable Instant decidedAt,
        @Nullable String decider,
        @Nullable Clause clause,
        @Nullable String note,
        @Nullable String suggestion,
        @Nullable String appeal,
        @Nullable Instant appealDue,
        @Nullable String answer,
        @Nullable Boolean granted,
        @Nullable String appealDecider,
        boolean withdrawable) {

    /** Whether the author can still have somebody else look. */
    public boolean appealable() {
        return appeal == null && state != TextState.WAITING && state != TextState.PUBLISHED && state != TextState.TAKEN_BACK;
    }

    /** Whether it is public once the author changes it. */
    public boolean changeable() {
        return state == TextState.RETURNED && !appealRuns();
    }

    public boolean appealRuns() {
        return appeal != null && answer == null;
    }
}
