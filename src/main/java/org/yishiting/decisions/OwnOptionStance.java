package org.yishiting.decisions;

import org.jspecify.annotations.Nullable;

/** What the person asking said on an option. */
public record OwnOptionStance(OptionStance stance, @Nullable String reason) {}
