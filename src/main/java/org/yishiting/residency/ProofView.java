package org.yishiting.residency;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.photos.PhotoId;

/**
 * A proof as the person sees it who gave it.
 *
 * @param photo their own picture while it is there
 * @param dueAt the first moment that is too late for an answer; null while nobody owes one
 * @param vouched how many neighbours of the two have vouched
 */
public record ProofView(ProofId id, CommunityId community, Rung rung, ProofState state, Instant since, @Nullable Instant dueAt, @Nullable PhotoId photo,
        boolean looked, String visitNote, @Nullable String code, @Nullable LocalDate codeUntil, int vouched, String wanted, String bringTo, String reason,
        String appeal, String answer, @Nullable Instant decidedAt, boolean appealable) {}
