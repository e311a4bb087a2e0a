package org.yishiting.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text that is not for the public, but whose matter is looked after.
 *
 * @param note what its author was told when it was taken up
 * @param dueAt the first moment that is too late for the answer
 */
public record Errand(TextId text, Subject subject, String words, String note, Instant takenAt, String takenBy, Instant dueAt, @Nullable String answer,
        @Nullable Instant answeredAt, @Nullable String answeredBy) {}
