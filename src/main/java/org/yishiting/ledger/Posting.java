package org.yishiting.ledger;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * What is to be posted.
 *
 * @param source names what it is posted for, within the community: posting it twice is posting it once; at most 200 characters
 * @param why the words of the passbook, for ever: nothing personal in it; at most 200 characters
 * @param rule the rule and its version, as in {@code R05 v2}
 * @param reference where more can be read, as in {@code claim:…}
 */
public record Posting(CommunityId community, EntryKind kind, Account from, Account to, long amount, String source, String why, @Nullable String rule,
        @Nullable ResidentId reviewer, @Nullable String reference) {

    /** What the columns hold. */
    public static final int LENGTH = 200;

    public Posting {
        if (!kind.goes(from, to) || amount <= 0) {
            throw new IllegalArgumentException(kind + " of " + amount + " from " + from.kind() + " to " + to.kind());
        }
        if (source.isBlank() || why.isBlank() || source.length() > LENGTH || why.length() > LENGTH) {
            throw new IllegalArgumentException("An entry says in at most " + LENGTH + " characters what it is for");
        }
    }

    public static Posting of(CommunityId community, EntryKind kind, Account from, Account to, long amount, String source, String why) {
        return new Posting(community, kind, from, to, amount, source, why, null, null, null);
    }

    public Posting under(@Nullable String other) {
        return new Posting(community, kind, from, to, amount, source, why, other, reviewer, reference);
    }

    public Posting reviewedBy(@Nullable ResidentId other) {
        return new Posting(community, kind, from, to, amount, source, why, rule, other, reference);
    }

    public Posting about(@Nullable String other) {
        return new Posting(community, kind, from, to, amount, source, why, rule, reviewer, other);
    }
}
