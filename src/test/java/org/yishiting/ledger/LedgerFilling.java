package org.yishiting.ledger;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** A ledger with very many entries, each by the way of all: through its triggers, many rows in a statement. */
public final class LedgerFilling {

    private static final int A_STATEMENT = 500;
    private static final int A_TRANSACTION = 20;

    private LedgerFilling() {}

    /** Thanks the holders in turn until the community has so many entries. */
    public static void fill(Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction, CommunityId community, List<ResidentId> holders, long entries) {
        for (var holder : holders) {
            if (ledger.balance(community, Account.of(holder)) == 0) {
                transaction.executeWithoutResult(_ -> ledger.post(posting(community, holder, "first:" + holder)));
            }
        }
        var from = account(jdbc, community, Account.of(AccountKind.ISSUANCE));
        var to = holders.stream().map(it -> account(jdbc, community, Account.of(it))).toList();
        var at = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);
        var place = jdbc.sql("select place from ledger_chain where community_id = ?").param(community.toString()).query(Long.class).single();
        var last = jdbc.sql("select fingerprint from ledger_chain where community_id = ?").param(community.toString()).query(String.class).single();
        while (place < entries) {
            var statements = new ArrayList<List<Object>>();
            for (var statement = 0; statement < A_TRANSACTION && place < entries; statement++) {
                var values = new ArrayList<>();
                for (var row = 0; row < A_STATEMENT && place < entries; row++) {
                    place++;
                    var turn = (int) (place % holders.size());
                    var entry = Entry.of(posting(community, holders.get(turn), "filling:" + place), place, null, at, last);
                    values.addAll(List.of(community.toString(), place, from, to.get(turn), entry.source(), Timestamp.from(at), last, entry.fingerprint()));
                    last = entry.fingerprint();
                }
                statements.add(values);
            }
            transaction.executeWithoutResult(_ -> statements.forEach(values -> jdbc.sql("""
                    insert into ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, posted_at, previous, fingerprint) values
                    """ + String.join(", ", Collections.nCopies(values.size() / 8, "(?, ?, 'ISSUE', ?, ?, 1, ?, '志愿服务', ?, ?, ?)"))).params(values).update()));
        }
    }

    private static Posting posting(CommunityId community, ResidentId holder, String source) {
        return Posting.of(community, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(holder), 1, source, "志愿服务");
    }

    private static long account(JdbcClient jdbc, CommunityId community, Account account) {
        return jdbc.sql("select account_id from ledger_account where community_id = ? and kind = ? and holder_id = ?")
                .params(community.toString(), account.kind().name(), account.holder().toString()).query(Long.class).single();
    }
}
