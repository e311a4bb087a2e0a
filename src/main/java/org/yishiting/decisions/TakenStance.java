package org.yishiting.decisions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.moderation.Publication;

/** A stance that counted. {@code words} says whether new words of it are public at once; null without any. */
public record TakenStance(Instant at, @Nullable Publication words) {}
