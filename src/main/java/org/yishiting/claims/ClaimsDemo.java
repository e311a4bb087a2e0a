package org.yishiting.claims;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.DemoPart;
import org.yishiting.base.RotatingCode;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.points.RuleVersion;
import org.yishiting.points.Rules;
import org.yishiting.residents.DemoAccounts;

/** Claims of 松月社区 in every state, and an activity with its list. */
@Component
@Order(102)
class ClaimsDemo implements DemoPart {

    private final Rules rules;
    private final Communities communities;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimsDemo(Rules rules, Communities communities, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.communities = communities;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public void load() {
        var place = communities.byCode(DemoAccounts.COMMUNITY).orElseThrow().id();
        var people = DemoAccounts.silent();
        var staff = DemoAccounts.STAFF.id();
        claim(place, people.get(11).id(), "R06", 1, "早上7点到8点，3号楼桶边。", ClaimState.SUBMITTED, 1, null, null);
        claim(place, people.get(14).id(), "R13", 4, "旧童书四本，放在一楼书架。", ClaimState.SUBMITTED, 2, null, null);
        claim(place, DemoAccounts.LOCAL_RESIDENT.id(), "R14", 1, "周六下午教大家补衣服，来了十来位。", ClaimState.SUBMITTED, 0, null, null);
        claim(place, people.get(17).id(), "R04", 6, "社区食堂帮厨，上午三小时，下午三小时。", ClaimState.REVIEWED, 3, staff, null);
        claim(place, DemoAccounts.NEW_RESIDENT.id(), "R19", 1, "教两位长者用大字版挂号。", ClaimState.PUBLICITY, 4, staff, null);
        var objected = claim(place, people.get(21).id(), "R20", 1, "组织楼下象棋赛。", ClaimState.PUBLICITY, 5, staff, null);
        jdbc.sql("insert into claims_objection (objection_id, claim_id, resident_id, words, said_at) values (?, ?, ?, '这场是两栋楼一起办的，是不是也该写上另一位？', ?)")
                .params(UUID.randomUUID().toString(), objected, people.get(30).id().toString(), moment(1)).update();
        claim(place, people.get(23).id(), "R10", 1, "4号楼地下车库应急灯不亮。", ClaimState.PUBLICITY, 3, DemoAccounts.CONVENOR.id(), null);
        claim(place, DemoAccounts.NEW_RESIDENT.id(), "R13", 2, "折叠椅两把。", ClaimState.RETURNED, 6, staff, "交接单没有拍到，请补一张照片，或带到一楼窗口。");
        var appealed = claim(place, people.get(26).id(), "R04", 2, "给花园浇水，两个傍晚。", ClaimState.APPEALED, 7, staff, "照片看不出时间。");
        jdbc.sql("update claims_claim set appeal = '浇水那两天有志愿者签到，陆师傅也在。', appealed_at = ? where claim_id = ?").params(moment(2), appealed).update();
        var drill = rule(place, "R11");
        jdbc.sql("insert into claims_activity (activity_id, community_id, rule_id, version, title, held_on, code, secret, opened_by, opened_at) values (?, ?, ?, ?, '秋季灭火器演练', ?, 'SYDR2026', ?, ?, ?)")
                .params(UUID.randomUUID().toString(), place.toString(), drill.rule().toString(), drill.version(), Zone.today(clock), RotatingCode.newSecret(), staff.toString(), moment(2)).update();
    }

    private String claim(CommunityId place, ResidentId who, String code, int units, String words, ClaimState state, int daysAgo, @Nullable ResidentId reviewer, @Nullable String reason) {
        var rule = rule(place, code);
        var id = ClaimId.next().toString();
        LocalDate today = Zone.today(clock);
        var confirmed = code.equals("R19");
        jdbc.sql("""
                insert into claims_claim (claim_id, community_id, resident_id, rule_id, version, units, points, done_on, words, named, state, filed_at, due_at, confirm_code, confirmed_by,
                    confirmed_at, reviewed_by, reviewed_at, public_until, reason, appeal_until) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id).param(place.toString()).param(who.toString()).param(rule.rule().toString()).param(rule.version()).param(units).param(rule.points() * units)
                .param(today.minusDays(daysAgo + 1L)).param(words).param(daysAgo % 2 == 0).param(state.name()).param(moment(daysAgo)).param(moment(daysAgo - 6))
                .param(confirmed ? "SYQR2026" : null).param(confirmed ? DemoAccounts.LOCAL_RESIDENT.id().toString() : null).param(confirmed ? moment(daysAgo) : null)
                .param(reviewer == null ? null : reviewer.toString()).param(reviewer == null ? null : moment(Math.max(0, daysAgo - 1)))
                .param(state == ClaimState.PUBLICITY ? today.plusDays(6L - daysAgo) : null).param(reason).param(reason == null ? null : today.plusDays(6)).update();
        return id;
    }

    private RuleVersion rule(CommunityId place, String code) {
        return rules.inForce(place, Zone.today(clock)).stream().filter(it -> it.code().equals(code)).findFirst().orElseThrow();
    }

    private Timestamp moment(int daysAgo) {
        return Timestamp.from(clock.instant().minus(Duration.ofDays(daysAgo)));
    }
}
