package org.yishiting.ledger;

/** An entry as the holder of an account sees it: what it changed, and what there was after it. */
public record StatementLine(Entry entry, long change, long balance) {}
