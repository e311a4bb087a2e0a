package org.yishiting.ledger;

/** Where something stands in the ledger. Not {@code fresh} when its source had been posted before, and nothing happened now. */
public record Posted(EntryId id, long amount, boolean fresh) {}
