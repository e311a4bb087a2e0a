package org.yishiting.points;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.EntryId;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residency.HouseholdId;
import org.yishiting.residency.Households;
import org.yishiting.residents.DemoAccounts;

/** A quarter of 松月社区: twenty rules, one that people are asked about, thanks of many kinds, a cap that was reached, a mistake mended, a household that keeps points together. */
@Component
@Order(100)
class PointsDemo implements DemoPart {

    private static final int FIRST_DAY = 96;
    private static final int LAST_DAY = 12;
    private static final int MENDED_DAY = 11;
    private static final int NEIGHBOURS = 46;
    /** Rules that many are thanked by: R01, R05, R06, R07, R11, R15, R13, R04. */
    private static final int[] COMMON = {0, 4, 5, 6, 10, 14, 12, 3};

    private final Rules rules;
    private final Awards awards;
    private final Ledger ledger;
    private final Households households;
    private final Register register;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointsDemo(Rules rules, Awards awards, Ledger ledger, Households households, Register register, Communities communities, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.awards = awards;
        this.ledger = ledger;
        this.households = households;
        this.register = register;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Done(int daysAgo, ResidentId who, int rule, int units, @Nullable ResidentId reviewer, String subject) {}

    @Override
    public void load() {
        var place = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var today = Zone.today(clock);
        var inForce = adopted(place, today);
        consulted(inForce.get(5).rule(), place, today);
        EntryId twice = null;
        var done = new ArrayList<>(neighbours());
        done.addAll(own());
        done.sort(Comparator.comparingInt(Done::daysAgo).reversed());
        var number = 0;
        for (var it : done) {
            var at = clock.instant().minus(Duration.ofDays(it.daysAgo)).plusSeconds(number++);
            var rule = inForce.get(it.rule);
            var source = (rule.deed() == null ? "claim:" : "act:") + it.subject;
            awards.give(new Thanks(it.who, rule, it.units, LocalDate.ofInstant(at, Zone.PORTAL), source, it.reviewer, rule.deed() == null ? "活动单" : null), at);
            if (it.subject.equals("drill-again")) {
                twice = ledger.bySource(place, source).orElseThrow().id();
            }
        }
        mend(place, Objects.requireNonNull(twice));
        questioned(place);
        keepTogether(place);
    }

    /** One entry that its owner found wrong and was told about, and one that waits for somebody who did not sign it. */
    private void questioned(CommunityId place) {
        question(place, "claim:phone-1", "那天我教了两位，只记了一位。", "找到了另一张活动单，确实是两位。请补一份申报，我们当天看。");
        question(place, "claim:drill", "这次演练我只到了一半，分要不要退？", null);
    }

    private void question(CommunityId place, String source, String words, @Nullable String answer) {
        ledger.bySource(place, source).ifPresent(it -> jdbc.sql("""
                insert into points_query (query_id, community_id, place, resident_id, words, asked_at, due_at, upheld, answer, answered_by, answered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID().toString()).param(place.toString()).param(it.id().place()).param(DemoAccounts.NEW_RESIDENT.id().toString()).param(words)
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(2)))).param(Timestamp.from(clock.instant().plus(Duration.ofDays(3))))
                .param(answer == null ? null : true).param(answer).param(answer == null ? null : DemoAccounts.SUPERVISOR.id().toString())
                .param(answer == null ? null : Timestamp.from(clock.instant().minus(Duration.ofDays(1)))).update());
    }

    private List<RuleVersion> adopted(CommunityId place, LocalDate today) {
        var from = today.minusDays(FIRST_DAY + 4L);
        var record = register.enter(new RecordDraft(place, "points:rules", "松月社区文明积分规则（20条）", """
                居民代表会议通过。征求意见7天，收到意见9条，全部答复。
                积分只加不扣，不和看病、上学、办证、信用挂钩；记错了只更正。
                不看观点、打分、诉求，不奖励钱物、健康、信仰、生育和家里人之间的照料。""")).toString();
        for (var draft : DemoRules.ALL) {
            var id = RuleId.next();
            jdbc.sql("insert into points_rule (rule_id, community_id, code) values (?, ?, ?)").params(id.toString(), place.toString(), "R%02d".formatted(DemoRules.ALL.indexOf(draft) + 1))
                    .update();
            rules.write(null, id, 1, draft);
            jdbc.sql("""
                    update points_rule_version set state = 'ADOPTED', record_number = ?, consult_from = ?, consult_until = ?, active_from = ?, proposed_at = ?
                    where rule_id = ? and version = 1""")
                    .params(record, from.minusDays(14), from.minusDays(6), from, Timestamp.from(clock.instant().minus(Duration.ofDays(FIRST_DAY + 22L))), id.toString()).update();
        }
        return rules.inForce(place, today);
    }

    private void consulted(RuleId rule, CommunityId place, LocalDate today) {
        rules.write(null, rule, 2, DemoRules.ASKED);
        jdbc.sql("update points_rule_version set state = 'CONSULTED', consult_from = ?, consult_until = ? where rule_id = ? and version = 2")
                .params(today.minusDays(4), today.plusDays(5), rule.toString()).update();
        remark(rule, DemoAccounts.silent().get(7).id(), "早上7点也要有人，上班前倒垃圾的最多。", "对，排班加上早上7点到8点这一班，活动单上分开记。");
        remark(rule, DemoAccounts.silent().get(31).id(), "一个月18分，会不会总是那几个人站？", null);
    }

    private void remark(RuleId rule, ResidentId who, String words, @Nullable String answer) {
        jdbc.sql("""
                insert into points_rule_remark (remark_id, rule_id, version, resident_id, words, said_at, answer, answered_by, answered_at)
                values (?, ?, 2, ?, ?, ?, ?, ?, ?)""")
                .param(UUID.randomUUID().toString()).param(rule.toString()).param(who.toString()).param(words)
                .param(Timestamp.from(clock.instant().minus(Duration.ofDays(3)))).param(answer).param(answer == null ? null : DemoAccounts.CONVENOR.id().toString())
                .param(answer == null ? null : Timestamp.from(clock.instant().minus(Duration.ofDays(2)))).update();
    }

    private static List<Done> neighbours() {
        var people = DemoAccounts.silent().subList(0, NEIGHBOURS);
        var done = new ArrayList<Done>();
        for (var day = FIRST_DAY; day > LAST_DAY; day--) {
            for (var turn = 0; turn < 1 + day % 3; turn++) {
                var who = people.get((day * 7 + turn * 19) % NEIGHBOURS).id();
                var rule = COMMON[(day + turn * 3) % COMMON.length];
                done.add(new Done(day, who, rule, 1, day % 2 == 0 ? DemoAccounts.STAFF.id() : DemoAccounts.CONVENOR.id(), "demo-" + day + "-" + turn));
            }
        }
        return done;
    }

    /** The passbook of the new resident who signs in, as in the picture of it. */
    private static List<Done> own() {
        var who = DemoAccounts.NEW_RESIDENT.id();
        var staff = DemoAccounts.STAFF.id();
        var done = new ArrayList<>(List.of(
                new Done(90, who, 0, 1, staff, "meeting-1"), new Done(82, who, 3, 4, staff, "hours-1"), new Done(74, who, 5, 1, staff, "bins-1"),
                new Done(66, who, 10, 1, staff, "drill"), new Done(65, who, 10, 1, DemoAccounts.CONVENOR.id(), "drill-again"), new Done(58, who, 18, 1, staff, "phone-1"),
                new Done(51, who, 2, 1, null, "verdict-1"), new Done(44, who, 4, 1, staff, "stairs-1"), new Done(37, who, 18, 1, staff, "phone-2"),
                new Done(30, who, 3, 3, staff, "hours-2"), new Done(23, who, 0, 1, staff, "meeting-2"), new Done(16, who, 4, 1, staff, "stairs-2")));
        for (var number = 1; number <= 5; number++) {
            done.add(new Done(27, who, 1, 1, null, "said-" + number));
        }
        var neighbour = DemoAccounts.LOCAL_RESIDENT.id();
        done.addAll(List.of(new Done(88, neighbour, 15, 1, staff, "garden"), new Done(61, neighbour, 4, 1, staff, "stairs-3"), new Done(33, neighbour, 6, 1, staff, "help-1"),
                new Done(19, neighbour, 13, 1, staff, "class-1"), new Done(70, DemoAccounts.silent().get(3).id(), 3, 5, staff, "hours-3")));
        return done;
    }

    private void mend(CommunityId place, EntryId twice) {
        Instant at = clock.instant().minus(Duration.ofDays(MENDED_DAY));
        ledger.reverseAt(twice, DemoAccounts.SUPERVISOR.id(), "同一次演练记了两次", "监督记录：签到单第3页", at);
        jdbc.sql("update points_award set reversed = true where community_id = ? and place = ?").params(place.toString(), twice.place()).update();
    }

    private void keepTogether(CommunityId place) {
        var household = households.of(DemoAccounts.NEW_RESIDENT.id(), place).map(HouseholdId::householdId).orElse(null);
        if (household == null) {
            return;
        }
        var at = clock.instant().minus(Duration.ofDays(MENDED_DAY)).plusSeconds(60);
        for (var person : households.people(new HouseholdId(household))) {
            var points = Math.min(5, ledger.balance(place, Account.of(person)));
            jdbc.sql("insert into points_pool_member (household_id, resident_id, community_id, agreed_at, put) values (?, ?, ?, ?, ?)")
                    .params(household.toString(), person.toString(), place.toString(), Timestamp.from(at), points).update();
            if (points > 0) {
                ledger.postAt(Posting.of(place, EntryKind.POOL, Account.of(person), Account.pool(household), points, "pool:demo:" + person, "存入家庭合用"), at);
            }
        }
    }
}
