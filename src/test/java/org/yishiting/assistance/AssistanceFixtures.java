package org.yishiting.assistance;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.ApplicationContext;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.residents.ResidentsFixtures;

/** What was done at the desk before a test begins. */
public final class AssistanceFixtures {

    private AssistanceFixtures() {}

    /** As if the clock had run out. */
    public static void end(ApplicationContext context, VisitId visit) {
        context.getBean(OpenVisits.class).forget(visit);
    }

    /** Something that was typed for this person by somebody else, and that they contest. */
    public static ActId contested(ApplicationContext context, CommunityId place, Actor person) {
        var store = context.getBean(VisitStore.class);
        var now = context.getBean(Clock.class).instant();
        var typist = ResidentsFixtures.holder(context, Office.COMMITTEE_STAFF, place);
        var visit = VisitId.next();
        store.begin(visit, place, person.resident(), typist.resident(), Recognition.NAME, ConsentGiven.SPOKEN, now);
        store.act(visit, person.resident(), typist.resident(), "Voting.cast", "topics", "小区停车", now);
        var act = store.acts(java.util.List.of(visit)).get(visit).getFirst().id();
        context.getBean(ContestStore.class).add(act, person.resident(), "我说的是同意", now, now.plus(Duration.ofDays(5)));
        return act;
    }
}
