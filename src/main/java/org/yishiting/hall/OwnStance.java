package org.yishiting.hall;

/** What the person asking said on a statement. Shown to nobody else. */
public record OwnStance(StatementId statement, Stance stance) {}
