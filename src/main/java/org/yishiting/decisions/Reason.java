package org.yishiting.decisions;

import org.jspecify.annotations.Nullable;

/** What somebody said for their stance on an option. Nobody is named. {@code removedBy} is the clause of the hall's rules where the words were taken away. */
public record Reason(ReasonId id, OptionStance stance, String text, @Nullable String removedBy) {}
