package org.yishiting.ledger;

/** Whose points are in an account. All but the first two are one a community. */
public enum AccountKind {
    RESIDENT, POOL, ISSUANCE, RESERVED, REDEMPTION, EXPIRY, REVERSAL;

    /** Whether the points in it can still be spent by somebody. */
    public boolean people() {
        return this == RESIDENT || this == POOL;
    }
}
