package org.yishiting.privacy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody finds a look at their data wrong, and the answer.
 *
 * @param words may be empty
 * @param upheld whether it was wrong; null until it is answered
 * @param answeredBy what the one who answered is called
 */
public record LookQuery(String words, Instant askedAt, Instant due, @Nullable Boolean upheld, @Nullable String answer, @Nullable String answeredBy) {}
