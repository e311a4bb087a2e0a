package org.yishiting.ledger;

import static org.yishiting.ledger.AccountKind.EXPIRY;
import static org.yishiting.ledger.AccountKind.ISSUANCE;
import static org.yishiting.ledger.AccountKind.REDEMPTION;
import static org.yishiting.ledger.AccountKind.RESERVED;
import static org.yishiting.ledger.AccountKind.RESIDENT;
import static org.yishiting.ledger.AccountKind.REVERSAL;

import java.util.Set;

/** Why points move, and from where to where they may. The database has the same table; nothing else is posted. */
public enum EntryKind {

    /** Thanks for something useful. */
    ISSUE(Set.of(ISSUANCE), Set.of(RESIDENT)),
    /** Taken over from a passbook on paper. */
    OPENING(Set.of(ISSUANCE), Set.of(RESIDENT)),
    /** Put aside for a reward. */
    RESERVE(Set.of(RESIDENT, AccountKind.POOL), Set.of(RESERVED)),
    /** The reward was handed over. */
    REDEEM(Set.of(RESERVED), Set.of(REDEMPTION)),
    /** The reward was not taken, or given back. */
    REFUND(Set.of(RESERVED, REDEMPTION), Set.of(RESIDENT, AccountKind.POOL)),
    /** Their time was over, by a rule that was told before. */
    EXPIRE(Set.of(RESIDENT, AccountKind.POOL), Set.of(EXPIRY)),
    /** A mistake is mended. */
    REVERSE(Set.of(RESIDENT), Set.of(REVERSAL)),
    /** Into the common purse of a household. */
    POOL(Set.of(RESIDENT), Set.of(AccountKind.POOL)),
    /** One's own share out of it. */
    SHARE(Set.of(AccountKind.POOL), Set.of(RESIDENT)),
    /** From a record of the desk to the account of the same person. */
    UNITE(Set.of(RESIDENT), Set.of(RESIDENT));

    private final Set<AccountKind> from;
    private final Set<AccountKind> to;

    EntryKind(Set<AccountKind> from, Set<AccountKind> to) {
        this.from = from;
        this.to = to;
    }

    boolean goes(Account source, Account target) {
        return from.contains(source.kind()) && to.contains(target.kind()) && !source.equals(target);
    }
}
