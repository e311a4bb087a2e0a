package org.yishiting.ledger;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ChainHash;
import org.yishiting.community.ResidentId;

/**
 * An entry as it was posted.
 *
 * @param reverses the place of the mistake it mends
 * @param previous the fingerprint of the entry before it, empty for the first
 */
public record Entry(EntryId id, EntryKind kind, Account from, Account to, long amount, String source, String why, @Nullable String rule,
        @Nullable ResidentId reviewer, @Nullable String reference, @Nullable Long reverses, Instant at, String previous, String fingerprint) {

    static Entry of(Posting it, long place, @Nullable Long reverses, Instant at, String previous) {
        var entry = new Entry(new EntryId(it.community(), place), it.kind(), it.from(), it.to(), it.amount(), it.source(), it.why(), it.rule(), it.reviewer(),
                it.reference(), reverses, at, previous, "");
        return new Entry(entry.id, entry.kind, entry.from, entry.to, entry.amount, entry.source, entry.why, entry.rule, entry.reviewer, entry.reference, reverses, at,
                previous, entry.worked(previous));
    }

    boolean follows(long place, String before) {
        return id.place() == place && previous.equals(before) && worked(before).equals(fingerprint);
    }

    /** The canonical form: these fields in this order, empty where there is nothing, the moment as in {@code 2026-09-07T02:24:00Z}. */
    private String worked(String before) {
        return ChainHash.of(Stream.of(before, id.community().toString(), String.valueOf(id.place()), kind.name(), from.toString(), to.toString(), String.valueOf(amount),
                source, why, Objects.toString(rule, ""), Objects.toString(reviewer, ""), Objects.toString(reference, ""), Objects.toString(reverses, ""), at.toString()));
    }
}
