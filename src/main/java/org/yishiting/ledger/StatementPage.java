package org.yishiting.ledger;

import java.util.List;

/** A page of a statement, the newest first, with how many lines there are and what is in the account now. */
public record StatementPage(List<StatementLine> lines, long total, long balance) {}
