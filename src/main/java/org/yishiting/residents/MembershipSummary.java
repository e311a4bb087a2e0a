package org.yishiting.residents;

import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** What a person declared about living in a community. Shown to that person only. */
public record MembershipSummary(
        CommunityId community, @Nullable YearMonth since, HukouStatus hukou, MembershipStatus status, Instant joinedAt) {}
