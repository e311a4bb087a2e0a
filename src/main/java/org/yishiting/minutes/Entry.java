package org.yishiting.minutes;

import java.time.Instant;

/**
 * A piece of the minutes as it stands. Whoever changes it says which {@code version} they saw.
 *
 * @param counted a vote of the sitting that was taken over: words may be added, the figures stay
 * @param asked how often somebody wanted it put right
 * @param open how many of those wait for an answer
 */
public record Entry(EntryId id, EntryText content, Instant at, int version, boolean counted, int asked, int open) {}
