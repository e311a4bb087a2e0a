package org.yishiting.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a text went public at once. Otherwise somebody looks at it by {@code due}, within so many working {@code hours}, and its author follows
 * it at {@link ModerationPaths#text}.
 */
public record Publication(TextId text, boolean published, @Nullable Instant due, int hours) {}
