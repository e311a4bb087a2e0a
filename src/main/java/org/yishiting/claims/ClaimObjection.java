package org.yishiting.claims;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody says against a claim in its publicity, for those who answer. Nobody is told who said it. */
public record ClaimObjection(UUID id, ClaimId claim, String title, String words, Instant saidAt, @Nullable Boolean upheld, @Nullable String answer) {}
