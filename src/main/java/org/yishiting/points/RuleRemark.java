package org.yishiting.points;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody said about a rule that people were asked about, and the answer. Shown to everybody without the name. */
public record RuleRemark(UUID id, String words, Instant saidAt, @Nullable String answer) {}
