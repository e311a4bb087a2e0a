package org.yishiting.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;
import org.yishiting.community.ResidentId;

/**
 * The ledgers of the large data set. The triggers that guard them take milliseconds a row: they stand aside, what they would have written is worked out
 * here, and they come back as they were. Whether it is right, the audit says ({@code ./yishiting verify-ledger}).
 */
@Component
@Order(60)
class LargeLedger implements LargeDemo {

    private static final int BATCH = 2_000;
    private static final Duration SPAN = Duration.ofDays(3 * 365);
    private static final List<String> TRIGGERS = List.of("ledger_entry_moves", "ledger_account_opens", "ledger_account_follows", "ledger_line_follows");
    private static final List<String> WHY = List.of("楼道清洁", "巡逻值守", "陪老人看病", "议事会记录", "垃圾分类引导");

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final List<String> aside = new ArrayList<>();

    LargeLedger(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ledger";
    }

    @Override
    public void begin() {
        for (var trigger : TRIGGERS) {
            aside.add(jdbc.queryForObject("show create trigger " + trigger, (row, _) -> row.getString("SQL Original Statement").replaceFirst("DEFINER=\\S+ ", "")));
            jdbc.execute("drop trigger " + trigger);
        }
    }

    /** A connection older than the database's collation would give them another one: {@code use} makes it look again. */
    @Override
    public void end() {
        jdbc.execute((ConnectionCallback<Integer>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("use `" + connection.getCatalog() + "`");
                for (var trigger : aside) {
                    statement.execute(trigger);
                }
            }
            return aside.size();
        });
        aside.clear();
    }

    private record End(long place, String fingerprint) {}

    private static final class Holder {

        private final Account account;
        private long id;
        private long balance;
        private long lines;
        private long last;

        private Holder(Account account) {
            this.account = account;
        }

        private Object[] line(LargeShare share, long place, long points) {
            balance += points;
            lines++;
            last = place;
            return new Object[] {id, lines, share.community().toString(), place, points, balance};
        }
    }

    @Override
    public void fill(LargeShare share) {
        var community = share.community();
        jdbc.update("insert into ledger_chain (community_id, place, fingerprint) values (?, 0, '') on duplicate key update place = place", community.toString());
        var end = jdbc.query("select place, fingerprint from ledger_chain where community_id = ?", (row, _) -> new End(row.getLong(1), row.getString(2)), community.toString()).getFirst();
        var place = end.place();
        var last = end.fingerprint();
        var holders = holders(share);
        var issuance = holders.removeFirst();
        var span = place == 0 ? SPAN : Duration.ofHours(1);
        var begin = clock.instant().minus(span);
        var entries = new ArrayList<Object[]>();
        var lines = new ArrayList<Object[]>();
        for (var done = 0; done < share.entries().count(); done++) {
            place++;
            var holder = holders.get(done % holders.size());
            var at = begin.plus(span.multipliedBy(done).dividedBy(share.entries().count())).truncatedTo(ChronoUnit.MICROS);
            var posting = Posting.of(community, EntryKind.ISSUE, issuance.account, holder.account, 1 + done % 5, "large:" + place, WHY.get(done % WHY.size()));
            var entry = Entry.of(posting, place, null, at, last);
            entries.add(new Object[] {community.toString(), place, entry.kind().name(), issuance.id, holder.id, entry.amount(), entry.source(), entry.why(), Timestamp.from(at), last, entry.fingerprint()});
            lines.add(issuance.line(share, place, -entry.amount()));
            lines.add(holder.line(share, place, entry.amount()));
            last = entry.fingerprint();
            if (entries.size() == BATCH || done == share.entries().count() - 1) {
                LargeShare.insert(jdbc, "ledger_entry (community_id, place, kind, from_account, to_account, amount, source, why, posted_at, previous, fingerprint)", entries);
                LargeShare.insert(jdbc, "ledger_line (account_id, number, community_id, place, points, balance)", lines);
                entries.clear();
                lines.clear();
            }
        }
        holders.add(issuance);
        jdbc.batchUpdate("update ledger_account set balance = ?, line_count = ?, last_place = ? where account_id = ?",
                holders.stream().map(it -> new Object[] {it.balance, it.lines, it.last, it.id}).toList());
        jdbc.update("update ledger_chain set place = ?, fingerprint = ? where community_id = ?", place, last, community.toString());
    }

    /** Opens what is not open: first the account that points come from, then those of the residents. */
    private List<Holder> holders(LargeShare share) {
        var holders = new ArrayList<Holder>();
        holders.add(new Holder(Account.of(AccountKind.ISSUANCE)));
        for (var number = 0; number < share.residents().count(); number++) {
            holders.add(new Holder(Account.of(new ResidentId(LargeShare.id("resident", share.residents().from() + number)))));
        }
        var at = Timestamp.from(Instant.now(clock));
        jdbc.batchUpdate("insert ignore into ledger_account (community_id, kind, holder_id, opened_at) values (?, ?, ?, ?)",
                holders.stream().map(it -> new Object[] {share.community().toString(), it.account.kind().name(), it.account.holder().toString(), at}).toList());
        var known = new HashMap<String, Holder>();
        holders.forEach(it -> known.put(it.account.toString(), it));
        jdbc.query("select concat(kind, '/', holder_id), account_id, balance, line_count, last_place from ledger_account where community_id = ?", row -> {
            var holder = known.get(row.getString(1));
            if (holder != null) {
                holder.id = row.getLong(2);
                holder.balance = row.getLong(3);
                holder.lines = row.getLong(4);
                holder.last = row.getLong(5);
            }
        }, share.community().toString());
        return holders;
    }
}
