package org.yishiting.meetings.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.Topics;
import org.yishiting.meetings.MeetingQuery;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.residents.CurrentActor;

/** Where staff plan meetings and see how far each is. */
@Route(MeetingsPaths.DESK)
@Menu(title = "meetings.desk.menu", icon = "PEOPLE", order = 21)
@RolesAllowed({"CONVENOR", "COMMITTEE_STAFF"})
class MeetingsDeskView extends Div implements BeforeEnterObserver {

    private static final int MOST = 40;

    private final Meetings meetings;
    private final Topics topics;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor currentActor;

    MeetingsDeskView(Meetings meetings, Topics topics, CurrentCommunity current, Offices offices, CurrentActor currentActor) {
        this.meetings = meetings;
        this.topics = topics;
        this.current = current;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.find().isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var community = current.find().orElseThrow();
        var actor = currentActor.get();
        offices.require(actor, community.id(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        removeAll();
        add(new PageHeader(getTranslation("meetings.desk.title")).meta(getTranslation("meetings.desk.meta", community.name())));
        var about = event.getLocation().getQueryParameters().getSingleParameter("topic").flatMap(MeetingsDeskView::parsed).flatMap(topics::find)
                .filter(it -> it.community().equals(community.id())).orElse(null);
        add(planning(actor, community, about));
        section(community, "meetings.desk.coming", Set.of(MeetingStatus.Phase.BEFORE, MeetingStatus.Phase.DURING));
        section(community, "meetings.desk.over", Set.of(MeetingStatus.Phase.AFTER));
    }

    private Folded planning(Actor actor, CommunitySummary community, @Nullable TopicDetails about) {
        var folded = new Folded(getTranslation("meetings.desk.new"), () -> new PlanForm(null, about, topics.list(new TopicQuery(community.id(), null, "", 0, MOST)).items(),
                getTranslation("meetings.desk.plan"), draft -> {
                    var planned = meetings.plan(actor, community.id(), draft);
                    UI.getCurrent().navigate(MeetingsPaths.prepare(planned));
                }));
        folded.setOpen(about != null);
        return folded;
    }

    private static Optional<TopicId> parsed(String id) {
        try {
            return Optional.of(TopicId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private void section(CommunitySummary community, String title, Set<MeetingStatus.Phase> phases) {
        var found = meetings.list(community.id(), new MeetingQuery(null, phases, true, 0, MOST));
        if (found.items().isEmpty()) {
            if (phases.contains(MeetingStatus.Phase.BEFORE)) {
                add(new EmptyState(getTranslation("meetings.desk.empty.title"), getTranslation("meetings.desk.empty.text")));
            }
            return;
        }
        add(Still.of(new Section(new SectionHeader(getTranslation(title)).count(getTranslation("meetings.desk.count", found.total())),
                new RowList(found.items().stream().map(it -> MeetingRow.to(MeetingsPaths.prepare(it.id()), it)).toList()))));
    }
}
