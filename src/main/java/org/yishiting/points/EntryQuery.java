package org.yishiting.points;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That somebody finds an entry of their passbook wrong, and the answer.
 *
 * @param upheld whether it was wrong; null until it is answered
 * @param answeredBy what the one who answered is called
 */
public record EntryQuery(String words, Instant askedAt, Instant due, @Nullable Boolean upheld, @Nullable String answer, @Nullable String answeredBy) {}
