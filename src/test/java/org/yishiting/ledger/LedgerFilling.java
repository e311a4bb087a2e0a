package org.yishiting.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * A ledger with very many entries, for measuring on a database that is thrown away: the triggers that guard it take milliseconds a row, so they go, and
 * what they would have written is worked out here. Whether it is right, the audit of the ledger says.
 */
public final class LedgerFilling {

    private static final int A_STATEMENT = 500;
    private static final int A_TRANSACTION = 100;
    private static final List<String> TRIGGERS = List.of("ledger_entry_moves", "ledger_account_follows", "ledger_line_follows");
    private LedgerFilling() {}

    /** Thanks the holders in turn until the community has so many entries. */
    public static void fill(Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction, CommunityId community, List<ResidentId> holders, long entries) {
        for (var holder : holders) {
            if (ledger.balance(community, Account.of(holder)) == 0) {
                transaction.executeWithoutResult(_ -> ledger.post(posting(community, holder, "first:" + holder)));
            }
        }
        TRIGGERS.forEach(it -> jdbc.sql("drop trigger if exists " + it).update());
        while (place(jdbc, community) < entries) {
            transaction.executeWithoutResult(_ -> many(jdbc, community, holders, entries));
        }
    }

    /** An account as it is after the entries filled so far. */
    private static final class Filled {

        private final long id;
        private long balance;
        private long lines;
        private long last;

        private Filled(long id, long balance, long lines) {
            this.id = id;
            this.balance = balance;
            this.lines = lines;
        }

        private List<Object> line(CommunityId community, long place, long points) {
            balance += points;
            lines++;
            last = place;
            return List.of(id, lines, community.toString(), place, points, balance);
        }
    }

    private static void many(JdbcClient jdbc, CommunityId community, List<ResidentId> holders, long entries) {
        var from = account(jdbc, community, Account.of(AccountKind.ISSUANCE));
        var to = holders.stream().map(it -> account(jdbc, community, Account.of(it))).toList();
        var at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var place = place(jdbc, community);
        var last = jdbc.sql("select fingerprint from ledger_chain where community_id = ?").param(community.toString()).query(String.class).single();
        for (var statement = 0; statement < A_TRANSACTION && place < entries; statement++) {
            var values = new ArrayList<>();
            var lines = new ArrayList<>();
            for (var row = 0; row < A_STATEMENT && place < entries; row++) {
                place++;
                var turn = (int) (place % holders.size());
                var entry = Entry.of(posting(community, holders.get(turn), "filling:" + place), place, null, at, last);
                values.addAll(List.of(community.toString(), place, from.id, to.get(turn).id, entry.source(), Timestamp.from(at), last, entry.fingerprint()));
                lines.addAll(from.line(community, place, -1));
                lines.addAll(to.get(turn).line(community, place, 1));
                last = entry.fingerprint();
            }
            insert(jdbc, "ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, posted_at, previous, fingerprint)",
                    "(?, ?, 'ISSUE', ?, ?, 1, ?, '志愿服务', ?, ?, ?)", 8, values);
            insert(jdbc, "ledger_line (account_id, number, community_id, place, points, balance)", "(?, ?, ?, ?, ?, ?)", 6, lines);
        }
        Stream.concat(Stream.of(from), to.stream()).forEach(it -> jdbc.sql("update ledger_account set balance = ?, line_count = ?, last_place = ? where account_id = ?")
                .params(it.balance, it.lines, it.last, it.id).update());
        jdbc.sql("update ledger_chain set place = ?, fingerprint = ? where community_id = ?").params(place, last, community.toString()).update();
    }

    private static void insert(JdbcClient jdbc, String into, String row, int columns, List<Object> values) {
        jdbc.sql("insert into " + into + " values " + String.join(", ", Collections.nCopies(values.size() / columns, row))).params(values).update();
    }

    private static long place(JdbcClient jdbc, CommunityId community) {
        return jdbc.sql("select place from ledger_chain where community_id = ?").param(community.toString()).query(Long.class).single();
    }

    private static Posting posting(CommunityId community, ResidentId holder, String source) {
        return Posting.of(community, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(holder), 1, source, "志愿服务");
    }

    private static Filled account(JdbcClient jdbc, CommunityId community, Account account) {
        return jdbc.sql("select account_id, balance, line_count from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(community.toString(), account.kind().name(), account.holder().toString())
                .query((row, _) -> new Filled(row.getLong(1), row.getLong(2), row.getLong(3))).single();
    }
}
