package org.yishiting.hall.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Leading;
import org.yishiting.hall.StepGuard;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;
import org.yishiting.residents.CurrentActor;

/** Steps whose last day is over, and what was put off until now, to be led on in place. */
@Component
@Order(30)
class HallDesk implements DeskRows {

    private final Leading leading;
    private final ObjectProvider<StepGuard> guards;
    private final Topics topics;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor currentActor;

    HallDesk(Leading leading, ObjectProvider<StepGuard> guards, Topics topics, Communities communities, Offices offices, CurrentActor currentActor) {
        this.leading = leading;
        this.guards = guards;
        this.topics = topics;
        this.communities = communities;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).map(CommunitySummary::id).orElseThrow();
        return currentActor.find().filter(it -> offices.holds(it, community, Office.CONVENOR, Office.COMMITTEE_STAFF))
                .map(actor -> rows(actor, community, most)).orElse(List.of());
    }

    private List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        var elsewhere = guards.stream().flatMap(it -> it.atTheDesk(community).stream()).collect(Collectors.toSet());
        return leading.waiting(actor, community, most).stream().filter(it -> !elsewhere.contains(it.id())).map(it -> row(actor, it)).toList();
    }

    private DeskRow row(Actor actor, TopicDetails topic) {
        var step = say("base.step.short." + TopicCourse.key(topic.stage()));
        return topic.running()
                ? new DeskRow("hall.desk.step", topic.title(), say("hall.desk.step-text", step), topic.closesAt(), () -> inside(actor, topic))
                : new DeskRow("hall.desk.deferred", topic.title(), say("hall.desk.deferred-text", String.valueOf(topic.statusReason())), Zone.endOf(topic.deferredUntil()),
                        () -> inside(actor, topic));
    }

    private Div inside(Actor actor, TopicDetails topic) {
        var box = new Div(new LeadForms(topic, topics, actor, () -> DeskDone.tell(say("hall.desk.done", topic.title()))),
                new Anchor("/" + HallPaths.topic(topic.id()), say("hall.desk.page")));
        box.addClassName("ys-stack");
        return box;
    }
}
