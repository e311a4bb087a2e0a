package org.yishiting.decisions;

import org.jspecify.annotations.Nullable;

/** One answer of a ballot. Number 0 abstains and has no text of its own. {@code votes} is null until the ballot is closed, for everybody. */
public record Choice(int number, String text, @Nullable Integer votes) {}
