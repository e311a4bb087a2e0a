package org.yishiting.assistance;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a person says against something done for them, and the answer.
 *
 * @param granted null until it is answered
 * @param answeredBy what the one who answered is called
 */
public record Contest(String words, Instant at, Instant due, @Nullable Boolean granted, @Nullable String answer, @Nullable String answeredBy) {}
