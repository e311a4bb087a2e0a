package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.OneMoment;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.StepName;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.hall.Topics;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Papers;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.CurrentActor;

/** One meeting on one page with three faces: before it, while people sit together, and after. Other modules fill them. */
@Route(MeetingsPaths.MEETING)
@AnonymousAllowed
@StyleSheet("context://meetings/meetings.css")
class MeetingPageView extends Div implements BeforeEnterObserver {

    private static final Set<SeatRole> NAMED = Set.of(SeatRole.EXPLAINER, SeatRole.SUPERVISOR, SeatRole.DEPARTMENT, SeatRole.EXPERT);

    private final Meetings meetings;
    private final Participants participants;
    private final Agenda agenda;
    private final Papers papers;
    private final Topics topics;
    private final ObjectProvider<MeetingPart> parts;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;
    private final OneMoment moment;
    private final Clock clock;

    MeetingPageView(Meetings meetings, Participants participants, Agenda agenda, Papers papers, Topics topics, ObjectProvider<MeetingPart> parts,
            Communities communities, CurrentCommunity current, CurrentActor currentActor, Clock clock, OneMoment moment) {
        this.moment = moment;
        this.meetings = meetings;
        this.participants = participants;
        this.agenda = agenda;
        this.papers = papers;
        this.topics = topics;
        this.parts = parts;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        moment.read(() -> enter(event));
    }

    private void enter(BeforeEnterEvent event) {
        var actor = currentActor.find().orElse(null);
        var meeting = MeetingPageView.parsed(event).flatMap(meetings::find).filter(it -> meetings.mayRead(actor, it)).orElseThrow(NotFoundException::new);
        var community = communities.find(meeting.community()).orElseThrow(NotFoundException::new);
        current.choose(community);
        removeAll();
        show(meeting, community, actor);
    }

    private void show(MeetingView meeting, CommunitySummary community, @Nullable Actor actor) {
        var today = LocalDates.date(clock.instant());
        var all = parts.orderedStream().toList();
        add(head(meeting, community).still());
        var main = new Div();
        main.addClassName("ys-stack");
        reason(meeting).ifPresent(main::add);
        var act = all.stream().flatMap(it -> it.act(meeting, actor).stream()).findFirst();
        all.forEach(it -> it.first(meeting, actor).forEach(main::add));
        if (meeting.phase() == MeetingStatus.Phase.BEFORE) {
            main.add(when(meeting, act.orElse(null)));
        }
        if (meeting.phase() == MeetingStatus.Phase.AFTER) {
            all.forEach(it -> it.main(meeting, actor).forEach(main::add));
            main.add(before(meeting));
        } else {
            reading(meeting).forEach(main::add);
            all.forEach(it -> it.main(meeting, actor).forEach(main::add));
        }
        var aside = new Div();
        aside.addClassNames("ys-stack", "ys-aside");
        all.forEach(it -> it.aside(meeting, actor).forEach(aside::add));
        people(meeting).ifPresent(aside::add);
        if (meeting.open()) {
            var print = new LinkButton("/" + MeetingsPaths.notice(meeting.id()), getTranslation("meetings.page.notice")).quiet();
            print.setRouterIgnore(true);
            aside.add(print);
        }
        if (actor != null && meetings.has(actor, meeting, Duty.STAFF)) {
            aside.add(new LinkButton(MeetingsPaths.prepare(meeting.id()), getTranslation("meetings.page.prepare")));
        }
        var two = new Div(now(meeting, all, actor, today, meeting.phase() == MeetingStatus.Phase.BEFORE ? null : act.orElse(null)), main, aside);
        two.addClassNames("ys-two", "ys-mt5");
        add(two);
    }

    private PageHeader head(MeetingView meeting, CommunitySummary community) {
        var head = new PageHeader(meeting.matter()).crumb(MeetingsPaths.list(String.valueOf(community.code())), getTranslation("meetings.list.title"), meeting.number());
        var about = meeting.topics().stream().flatMap(it -> topics.find(it).stream()).toList();
        var line = new ArrayList<Component>();
        line.add(new Span(getTranslation("meetings.kind." + meeting.kind().key())));
        about.forEach(it -> {
            line.add(new Span(" · "));
            line.add(MeetingSections.topic(it));
        });
        return head.meta(line.toArray(Component[]::new));
    }

    private NowCard now(MeetingView meeting, List<MeetingPart> all, @Nullable Actor actor, LocalDate today, @Nullable Component act) {
        var card = new NowCard(meeting.phase() == MeetingStatus.Phase.AFTER ? StepName.ACT : StepName.DELIBERATE)
                .now(all.stream().flatMap(it -> it.now(meeting).stream()).findFirst().orElseGet(() -> MeetingTexts.now(meeting, today)))
                .next(all.stream().flatMap(it -> it.next(meeting).stream()).findFirst().orElseGet(() -> MeetingTexts.next(meeting, today)))
                .youCan(all.stream().flatMap(it -> it.youCan(meeting, actor).stream()).findFirst().orElseGet(() -> getTranslation("meetings.can." + meeting.phase().name().toLowerCase(java.util.Locale.ROOT))));
        return act == null ? card : card.act(act);
    }

    private Optional<Component> reason(MeetingView meeting) {
        return meeting.statusReason() == null ? Optional.empty()
                : Optional.of(Still.of(Notice.late(getTranslation("meetings.page.reason." + meeting.status().key(), meeting.statusReason()))));
    }

    private Component when(MeetingView meeting, @Nullable Component act) {
        var acts = new ArrayList<Component>();
        Optional.ofNullable(act).ifPresent(acts::add);
        if (meeting.open() && meeting.begins() != null && meeting.status() != MeetingStatus.POSTPONED) {
            acts.add(MeetingSections.calendar(meeting));
        }
        return MeetingSections.when(meeting, getLocale(), acts.toArray(Component[]::new));
    }

    private List<Component> reading(MeetingView meeting) {
        var sections = new ArrayList<Component>();
        sections.add(Still.of(MeetingSections.why(meeting)));
        var handed = papers.of(meeting.id());
        if (!handed.isEmpty()) {
            sections.add(Still.of(MeetingSections.papers(handed, getLocale())));
        }
        var points = agenda.of(meeting.id());
        if (!points.isEmpty()) {
            sections.add(Still.of(MeetingSections.agenda(points)));
        }
        return sections;
    }

    /** What was read before it, folded once it is over. */
    private NativeDetails before(MeetingView meeting) {
        var inside = new Div(MeetingSections.when(meeting, getLocale()));
        inside.addClassName("ys-stack");
        reading(meeting).forEach(inside::add);
        var details = new NativeDetails(getTranslation("meetings.page.before"), inside);
        details.addClassName("ys-more");
        return details;
    }

    private Optional<Component> people(MeetingView meeting) {
        var others = participants.of(meeting.id()).stream().filter(it -> NAMED.contains(it.role()))
                .map(it -> new PersonLine(it.name(), MeetingSections.office(getTranslation("meetings.role." + it.role().key()), it.named().office()))).toList();
        return meeting.presider() == null && meeting.recorder() == null && others.isEmpty() ? Optional.empty()
                : Optional.of(Still.of(MeetingSections.people(meeting, others)));
    }

    static Optional<MeetingId> parsed(BeforeEnterEvent event) {
        return event.getRouteParameters().get("meeting").filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")).map(MeetingId::parse);
    }
}
