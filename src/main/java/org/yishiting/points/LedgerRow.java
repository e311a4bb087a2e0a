package org.yishiting.points;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yishiting.ledger.EntryKind;

/** An entry as the offices see it: without whose it is. */
public record LedgerRow(long place, EntryKind kind, long amount, Instant at, String why, @Nullable String rule, @Nullable String reference, boolean reversed) {}
