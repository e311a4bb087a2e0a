package org.yishiting.points;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** Rules in force, without the way there. */
public final class PointsFixtures {

    private PointsFixtures() {}

    /** Three points a time, at most twelve a month, by sign-in. */
    public static RuleVersion cleaning(ApplicationContext context, CommunityId place) {
        return rule(context, place, new RuleDraft(About.CLEANING, "楼道清洁", RuleUnit.TIME, 3, 12, CapPeriod.MONTH, null, Evidence.SIGN_IN, "活动单"));
    }

    /** Four points an hour, at most forty a month, with something to show. */
    public static RuleVersion hours(ApplicationContext context, CommunityId place) {
        return rule(context, place, new RuleDraft(About.VOLUNTEERING, "志愿服务", RuleUnit.HOUR, 4, 40, CapPeriod.MONTH, null, Evidence.SHOWN, "志愿记录"));
    }

    /** Three points a time, confirmed by somebody else. */
    public static RuleVersion helping(ApplicationContext context, CommunityId place) {
        return rule(context, place, new RuleDraft(About.HELPING, "邻里互助", RuleUnit.TIME, 3, 12, CapPeriod.MONTH, null, Evidence.CONFIRMED, "双方确认"));
    }

    /** Two points a month at most, by itself. */
    public static RuleVersion speaking(ApplicationContext context, CommunityId place) {
        return rule(context, place, new RuleDraft(About.TAKING_PART, "提出一条观点", RuleUnit.PIECE, 1, 2, CapPeriod.MONTH, "hall.statement-made", Evidence.SYSTEM, ""));
    }

    static RuleVersion rule(ApplicationContext context, CommunityId place, RuleDraft draft) {
        return rule(context, place, null, 1, draft);
    }

    static RuleVersion rule(ApplicationContext context, CommunityId place, @Nullable RuleId known, int version, RuleDraft draft) {
        var rules = context.getBean(Rules.class);
        var jdbc = context.getBean(JdbcClient.class);
        var id = known == null ? RuleId.next() : known;
        if (known == null) {
            var number = jdbc.sql("select count(*) + 1 from points_rule where community_id = ?").param(place.toString()).query(Integer.class).single();
            jdbc.sql("insert into points_rule (rule_id, community_id, code) values (?, ?, ?)").params(id.toString(), place.toString(), "R%02d".formatted(number)).update();
        }
        rules.write(null, id, version, draft);
        jdbc.sql("update points_rule_version set state = 'ADOPTED', record_number = '2026-001', active_from = ? where rule_id = ? and version = ?")
                .params(Zone.today(context.getBean(Clock.class)).minusYears(1), id.toString(), version).update();
        return rules.find(id, version).orElseThrow();
    }
}
