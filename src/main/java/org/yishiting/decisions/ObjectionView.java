package org.yishiting.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An objection and its answer. Who objected is not shown. {@code removedBy} is the clause of the hall's rules where the words were taken away. */
public record ObjectionView(ObjectionId id, String reason, Instant at, @Nullable String answer, @Nullable String removedBy) {}
