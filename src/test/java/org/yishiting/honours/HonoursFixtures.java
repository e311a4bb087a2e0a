package org.yishiting.honours;

import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residency.DwellingKind;
import org.yishiting.residency.Households;
import org.yishiting.residents.ResidentsFixtures;

/** Honours at any point of their way. */
public final class HonoursFixtures {

    private HonoursFixtures() {}

    /** Opened today, for twenty days. */
    public static HonourId open(ApplicationContext context, CommunityId place, HonourKind kind) {
        var today = Zone.today(context.getBean(Clock.class));
        return context.getBean(Honours.class).open(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), place,
                new HonourDraft(kind == HonourKind.PERSON ? "最美邻居" : "文明家庭", kind, "热心帮邻居，带头讲规矩。", today, today.plusDays(20), today.plusDays(30)));
    }

    /** A neighbour was proposed and has not answered. */
    public static HonourNominationId proposed(ApplicationContext context, HonourId honour, Actor by) {
        return context.getBean(HonourNominations.class).nominate(by, honour, new HonourNominationDraft(false, "郑阿姨", "帮楼上老人买了一冬天的菜。"));
    }

    /** As if nominations had closed five days ago. */
    public static void nominatingEnds(ApplicationContext context, HonourId honour) {
        var today = Zone.today(context.getBean(Clock.class));
        context.getBean(JdbcClient.class).sql("update honours_honour set opens_on = ?, closes_on = ? where honour_id = ?").params(today.minusDays(25), today.minusDays(5), honour.toString())
                .update();
    }

    /** A meeting of forty voted for each of them. */
    public static void voted(ApplicationContext context, CommunityId place, HonourId honour, HonourNominationId... nominations) {
        nominatingEnds(context, honour);
        context.getBean(HonourDecisions.class).decide(ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place), honour,
                new MeetingVote("居民代表会议", Zone.today(context.getBean(Clock.class)).minusDays(1), 40), List.of(nominations).stream().map(it -> new NominationVote(it, 31)).toList());
    }

    /** These people keep house together. */
    public static void household(ApplicationContext context, CommunityId place, Actor first, Actor... others) {
        var households = context.getBean(Households.class);
        households.found(first, place, DwellingKind.HOME);
        for (var other : others) {
            households.join(other, households.invite(first, place));
        }
    }
}
