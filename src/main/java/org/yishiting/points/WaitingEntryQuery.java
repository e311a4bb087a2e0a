package org.yishiting.points;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yishiting.ledger.Entry;

/**
 * A question about an entry at the desk of those who may answer it.
 *
 * @param reviewer what the one is called who signed the entry, null where nobody did
 * @param reversible whether a correcting entry can take back what this one gave
 */
public record WaitingEntryQuery(UUID id, String person, Entry entry, @Nullable String reviewer, boolean reversible, EntryQuery query) {}
