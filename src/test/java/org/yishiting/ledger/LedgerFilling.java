package org.yishiting.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * A ledger with very many entries, for measuring. Its triggers take milliseconds a row, so they are put aside while it is filled and what they would
 * have written is worked out at once; whether it is right, the audit of the ledger says.
 */
public final class LedgerFilling {

    private static final int A_STATEMENT = 500;
    private static final int A_TRANSACTION = 100;
    private static final List<String> TRIGGERS = List.of("ledger_entry_moves", "ledger_account_follows", "ledger_line_follows");
    private static final String MOVED = """
            (select place, from_account account_id, -amount points from ledger_entry where community_id = :community and place > :after
             union all select place, to_account, amount from ledger_entry where community_id = :community and place > :after)""";

    private LedgerFilling() {}

    /** Thanks the holders in turn until the community has so many entries. */
    public static void fill(Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction, CommunityId community, List<ResidentId> holders, long entries) {
        for (var holder : holders) {
            if (ledger.balance(community, Account.of(holder)) == 0) {
                transaction.executeWithoutResult(_ -> ledger.post(posting(community, holder, "first:" + holder)));
            }
        }
        var aside = TRIGGERS.stream().map(it -> jdbc.sql("show create trigger " + it).query((row, _) -> row.getString("SQL Original Statement").replaceFirst("(?i)^create definer=\\S+ trigger", "create trigger")).single())
                .toList();
        TRIGGERS.forEach(it -> jdbc.sql("drop trigger " + it).update());
        try {
            while (place(jdbc, community) < entries) {
                transaction.executeWithoutResult(_ -> many(jdbc, community, holders, entries));
            }
        } finally {
            aside.forEach(it -> jdbc.sql(it).update());
        }
    }

    private static void many(JdbcClient jdbc, CommunityId community, List<ResidentId> holders, long entries) {
        var from = account(jdbc, community, Account.of(AccountKind.ISSUANCE));
        var to = holders.stream().map(it -> account(jdbc, community, Account.of(it))).toList();
        var at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var before = place(jdbc, community);
        var place = before;
        var last = jdbc.sql("select fingerprint from ledger_chain where community_id = ?").param(community.toString()).query(String.class).single();
        for (var statement = 0; statement < A_TRANSACTION && place < entries; statement++) {
            var values = new ArrayList<>();
            for (var row = 0; row < A_STATEMENT && place < entries; row++) {
                place++;
                var turn = (int) (place % holders.size());
                var entry = Entry.of(posting(community, holders.get(turn), "filling:" + place), place, null, at, last);
                values.addAll(List.of(community.toString(), place, from, to.get(turn), entry.source(), Timestamp.from(at), last, entry.fingerprint()));
                last = entry.fingerprint();
            }
            jdbc.sql("insert into ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, posted_at, previous, fingerprint) values "
                    + String.join(", ", Collections.nCopies(values.size() / 8, "(?, ?, 'ISSUE', ?, ?, 1, ?, '志愿服务', ?, ?, ?)"))).params(values).update();
        }
        var moved = Map.of("community", community.toString(), "after", before);
        jdbc.sql("insert into ledger_line (account_id, number, community_id, place, points, balance) select account_id, line_count + turn, :community, place, points, balance + sum "
                + "from (select m.account_id, a.line_count, a.balance, m.place, m.points, row_number() over w turn, sum(m.points) over w sum from " + MOVED
                + " m join ledger_account a on a.account_id = m.account_id window w as (partition by m.account_id order by m.place)) t").params(moved).update();
        jdbc.sql("update ledger_account a join (select account_id, sum(points) points, count(*) number, max(place) place from " + MOVED + " m group by account_id) t "
                + "on t.account_id = a.account_id set a.balance = a.balance + t.points, a.line_count = a.line_count + t.number, a.last_place = t.place").params(moved).update();
        jdbc.sql("update ledger_chain set place = ?, fingerprint = ? where community_id = ?").params(place, last, community.toString()).update();
    }

    private static long place(JdbcClient jdbc, CommunityId community) {
        return jdbc.sql("select place from ledger_chain where community_id = ?").param(community.toString()).query(Long.class).single();
    }

    private static Posting posting(CommunityId community, ResidentId holder, String source) {
        return Posting.of(community, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(holder), 1, source, "志愿服务");
    }

    private static long account(JdbcClient jdbc, CommunityId community, Account account) {
        return jdbc.sql("select account_id from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(community.toString(), account.kind().name(), account.holder().toString()).query(Long.class).single();
    }
}
