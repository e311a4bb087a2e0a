package org.yishiting.ledger;

/** How often and how much of one kind was posted. */
public record KindTotal(EntryKind kind, long count, long points) {}
