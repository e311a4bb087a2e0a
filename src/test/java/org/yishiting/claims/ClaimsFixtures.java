package org.yishiting.claims;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.points.PointsFixtures;
import org.yishiting.points.RuleVersion;
import org.yishiting.residents.ResidentsFixtures;
import org.yishiting.community.Office;

/** Claims that wait. */
public final class ClaimsFixtures {

    private ClaimsFixtures() {}

    public static ClaimId claim(ApplicationContext context, CommunityId place, Actor member) {
        return claim(context, place, member, PointsFixtures.cleaning(context, place), 1);
    }

    public static ClaimId claim(ApplicationContext context, CommunityId place, Actor member, RuleVersion rule, int units) {
        return context.getBean(Claims.class).submit(member, place, new ClaimDraft(rule.rule(), units, Zone.today(context.getBean(Clock.class)), "3号楼楼道，扫了两层。", List.of(), false));
    }

    /** Somebody has something against it while it is public. */
    public static UUID objection(ApplicationContext context, CommunityId place, Actor member) {
        var claim = claim(context, place, ResidentsFixtures.member(context, place));
        var jdbc = context.getBean(JdbcClient.class);
        jdbc.sql("update claims_claim set state = 'PUBLICITY', public_until = ? where claim_id = ?").params(Zone.today(context.getBean(Clock.class)).plusDays(5), claim.toString()).update();
        context.getBean(Publicity.class).object(member, claim, "那天没看见他。");
        return jdbc.sql("select objection_id from claims_objection where claim_id = ?").param(claim.toString()).query((row, _) -> UUID.fromString(row.getString(1))).single();
    }

    public static ActivityId activity(ApplicationContext context, CommunityId place) {
        return activity(context, place, ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place));
    }

    public static ActivityId activity(ApplicationContext context, CommunityId place, Actor staff) {
        return context.getBean(Activities.class).open(staff, place, PointsFixtures.cleaning(context, place).rule(), "秋季大扫除", Zone.today(context.getBean(Clock.class)));
    }
}
