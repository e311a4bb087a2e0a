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

    private final QuarterSums sums;
    private final ShopBooks shop;
    private final Rules rules;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointsStatements(QuarterSums sums, ShopBooks shop, Rules rules, JdbcClient jdbc, Clock clock) {
        this.sums = sums;
        this.shop = shop;
        this.rules = rules;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty while fewer than ten people of the community have a passbook: then a sum would tell of single ones. */
    public Optional<Statement> of(CommunityId community, Quarter quarter) {
        var books = jdbc.sql("select count(*) from ledger_account where community_id = ? and kind = 'RESIDENT'").param(community.toString()).query(Integer.class).single();
        if (books < SmallCells.LEAST) {
            return Optional.empty();
        }
        var before = sums.before(community, quarter);
        var now = sums.in(community, quarter);
        var turnover = shop.turnover(community, quarter.from(), quarter.until());
        return Optional.of(new Statement(quarter, before.left(), now.issued(), now.redeemed(), now.of(EntryKind.EXPIRE), now.of(EntryKind.REVERSE), before.left() + now.left(),
                turnover.cost(), turnover.received(), turnover.givers()));
    }

    /** What was given under each rule that was used, in the order of the rules. */
    public List<RuleSum> rules(CommunityId community, Quarter quarter) {
        var used = sums.rules(community, quarter);
        var titles = new HashMap<String, String>();
        rules.inForce(community, Zone.today(clock)).forEach(it -> titles.put(it.code(), it.title()));
        var people = SmallCells.hidden(used.stream().mapToInt(QuarterSums.Used::people).toArray());
        var list = new ArrayList<RuleSum>();
        for (var number = 0; number < used.size(); number++) {
            var it = used.get(number);
            var shown = people.get(number);
            list.add(new RuleSum(it.rule(), titles.getOrDefault(it.rule(), ""), shown, shown == null ? null : Long.valueOf(it.points())));
        }
        return List.copyOf(list);
    }
}
