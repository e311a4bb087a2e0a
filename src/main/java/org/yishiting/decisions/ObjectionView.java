package org.yishiting.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection and its answer. Who objected is not shown. */
public record ObjectionView(ObjectionId id, String reason, Instant at, @Nullable String answer) {}
