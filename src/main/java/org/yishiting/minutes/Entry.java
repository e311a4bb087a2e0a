package org.yishiting.minutes;

import java.time.Instant;

/** A piece of the minutes as it stands. Whoever changes it says which {@code version} they saw. */
public record Entry(EntryId id, EntryText content, Instant at, int version) {}
