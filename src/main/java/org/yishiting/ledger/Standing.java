package org.yishiting.ledger;

/** Where all points of a community are now: issued is the sum of the others. */
public record Standing(long issued, long redeemed, long expired, long reversed, long reserved, long outstanding) {}
