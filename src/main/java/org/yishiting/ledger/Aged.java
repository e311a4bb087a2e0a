package org.yishiting.ledger;

/** Points of an account that came before a day and have not been spent since; what is spent is always the oldest. */
public record Aged(Account account, long points) {}
