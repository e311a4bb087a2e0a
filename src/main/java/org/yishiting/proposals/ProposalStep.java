package org.yishiting.proposals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.ResidentId;

/** Something that happened to a proposal: {@code event} ends a message key, {@code by} is who did it. */
public record ProposalStep(Instant at, String event, @Nullable ResidentId by, String note) {}
