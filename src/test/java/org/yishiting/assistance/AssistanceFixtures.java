package org.yishiting.assistance;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.AgeGroup;
import org.yishiting.residents.ResidentsFixtures;

/** What was done at the desk before a test begins. */
public final class AssistanceFixtures {

    private AssistanceFixtures() {}

    /** As if the clock had run out. */
    public static void end(ApplicationContext context, VisitId visit) {
        context.getBean(OpenVisits.class).forget(visit);
    }

    /** Somebody who came to the desk without a phone, and sits there now while staff type. */
    public static Actor atTheDesk(ApplicationContext context, CommunityId place, String name) {
        var staff = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var visit = context.getBean(DeskVisits.class).register(staff, place, new NewPerson(name, AgeGroup.ADULT, null), ConsentGiven.SPOKEN);
        return new Actor(context.getBean(JdbcClient.class).sql("select resident_id from assistance_visit where visit_id = ?").param(visit.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).single(), staff.resident());
    }

    /** Something that was typed for this person by somebody else, and that they contest. */
    public static ActId contested(ApplicationContext context, CommunityId place, Actor person) {
        var store = context.getBean(VisitStore.class);
        var now = context.getBean(Clock.class).instant();
        var typist = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var visit = VisitId.next();
        store.begin(visit, place, person.resident(), typist.resident(), Recognition.NAME, ConsentGiven.SPOKEN, now);
        store.act(visit, person.resident(), typist.resident(), "Voting.cast", null, "topics", "小区停车", now);
        var act = store.acts(java.util.List.of(visit)).get(visit).getFirst().id();
        context.getBean(ContestStore.class).add(act, person.resident(), "我说的是同意", now, now.plus(Duration.ofDays(5)));
        return act;
    }
}
