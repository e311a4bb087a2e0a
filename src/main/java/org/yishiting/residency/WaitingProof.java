package org.yishiting.residency;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/**
 * A proof as it waits in the queue.
 *
 * @param version of the row that is shown; handed back with the decision
 * @param picture whether there is one to look at; otherwise the person brings the paper
 * @param kept why the person asking cannot decide on it, a message key; null where they can
 */
public record WaitingProof(ProofId id, int version, ResidentId resident, String nickname, Rung rung, ProofState state, Instant since, Instant dueAt,
        boolean picture, String visitNote, @Nullable LocalDate validUntil, @Nullable YearMonth livesSince, String grid, String reason, String appeal,
        @Nullable String kept) {}
