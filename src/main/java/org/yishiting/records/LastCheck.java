package org.yishiting.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the last nightly reading found. */
public record LastCheck(Instant at, long records, @Nullable Long differsAt) {}
