package org.yishiting.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept of a person.
 *
 * @param data the word in the third column of {@code privacy/<module>.csv}; it says for what, on which basis and until when
 * @param value in words the person understands
 * @param at since when, where that is known
 */
public record Held(String data, String value, @Nullable Instant at) {}
