package org.yishiting.points;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.ledger.EntryKind;

/** A line as its owner reads it: why, under which rule and version, who looked at it; {@code query} where the owner finds it wrong. */
public record PassbookLine(long place, EntryKind kind, long change, long balance, Instant at, String why, @Nullable String rule, @Nullable String reviewer,
        @Nullable String reference, @Nullable EntryQuery query) {}
