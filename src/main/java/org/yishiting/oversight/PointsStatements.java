package org.yishiting.oversight;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.EntryKind;
import org.yishiting.opendata.SmallCells;
import org.yishiting.points.Rules;
import org.yishiting.rewards.ShopBooks;

/** 季度公示: what anybody may read of the points of a community. Sums of the whole community, and of rules that thanked ten people or more. */
@Service
@Transactional(readOnly = true)
public class PointsStatements {

    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);

    private final ShopBooks shop;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointsStatements(ShopBooks shop, Rules rules, JdbcClient jdbc, Clock clock) {
        this.shop = shop;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What moved in some days: by kind, with what was taken back from those who had collected it. */
    private record Moved(Map<EntryKind, Long> kinds, long takenBack) {

        long of(EntryKind kind) {
            return kinds.getOrDefault(kind, 0L);
        }

        long issued() {
            return of(EntryKind.ISSUE) + of(EntryKind.OPENING);
        }

        long redeemed() {
            return of(EntryKind.REDEEM) - takenBack;
        }

        long left() {
            return issued() - redeemed() - of(EntryKind.EXPIRE) - of(EntryKind.REVERSE);
        }
    }

    /** Empty while fewer than ten people of the community have a passbook: then a sum would tell of single ones. */
    public Optional<Statement> of(CommunityId community, Quarter quarter) {
        var books = jdbc.sql("select count(*) from ledger_account where community_id = ? and kind = 'RESIDENT'").param(community.toString()).query(Integer.class).single();
        if (books < SmallCells.LEAST) {
            return Optional.empty();
        }
        var before = moved(community, BEGINNING, quarter.from());
        var now = moved(community, quarter.from(), quarter.until());
        var turnover = shop.turnover(community, quarter.from(), quarter.until());
        return Optional.of(new Statement(quarter, before.left(), now.issued(), now.redeemed(), now.of(EntryKind.EXPIRE), now.of(EntryKind.REVERSE), before.left() + now.left(),
                turnover.cost(), turnover.received(), turnover.givers()));
    }

    /** What was given under each rule that was used, in the order of the rules. */
    public List<RuleSum> rules(CommunityId community, Quarter quarter) {
        record Used(String rule, int people, long points) {}
        var used = jdbc.sql("""
                select substring_index(rule, ' ', 1), count(distinct to_account), sum(amount) from ledger_entry
                where community_id = ? and kind = 'ISSUE' and rule is not null and posted_at >= ? and posted_at < ? group by 1 order by 1""")
                .params(community.toString(), start(quarter.from()), start(quarter.until())).query((row, _) -> new Used(row.getString(1), row.getInt(2), row.getLong(3))).list();
        var titles = new HashMap<String, String>();
        rules.inForce(community, Zone.today(clock)).forEach(it -> titles.put(it.code(), it.title()));
        var people = SmallCells.hidden(used.stream().mapToInt(Used::people).toArray());
        var sums = new ArrayList<RuleSum>();
        for (var number = 0; number < used.size(); number++) {
            var it = used.get(number);
            var shown = people.get(number);
            sums.add(new RuleSum(it.rule, titles.getOrDefault(it.rule, ""), shown, shown == null ? null : Long.valueOf(it.points)));
        }
        return List.copyOf(sums);
    }

    private Moved moved(CommunityId community, LocalDate from, LocalDate until) {
        var kinds = new EnumMap<EntryKind, Long>(EntryKind.class);
        jdbc.sql("select kind, sum(amount) from ledger_entry where community_id = ? and posted_at >= ? and posted_at < ? group by kind")
                .params(community.toString(), start(from), start(until)).query(row -> {
                    kinds.put(EntryKind.valueOf(row.getString(1)), row.getLong(2));
                });
        var back = jdbc.sql("""
                select coalesce(sum(e.amount), 0) from ledger_entry e join ledger_account a on a.account_id = e.from_account and a.kind = 'REDEMPTION'
                where e.community_id = ? and e.kind = 'REFUND' and e.posted_at >= ? and e.posted_at < ?""").params(community.toString(), start(from), start(until)).query(Long.class).single();
        return new Moved(kinds, back);
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
