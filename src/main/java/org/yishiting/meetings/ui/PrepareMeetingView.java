package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Communities;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.Topics;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingDeskPart;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Templates;
import org.yishiting.residents.CurrentActor;

/** Where staff prepare one meeting: what the next step still needs, then day, people, agenda and papers. */
@Route(MeetingsPaths.PREPARE)
@RolesAllowed({"CONVENOR", "COMMITTEE_STAFF"})
@StyleSheet("context://meetings/meetings.css")
class PrepareMeetingView extends Div implements BeforeEnterObserver {

    private static final int TOPICS = 40;

    private final Meetings meetings;
    private final PreparePeople people;
    private final PreparePapers papers;
    private final Agenda agenda;
    private final Templates templates;
    private final Topics topics;
    private final ObjectProvider<MeetingDeskPart> parts;
    private final Communities communities;
    private final CurrentCommunity current;
    private final CurrentActor currentActor;

    PrepareMeetingView(Meetings meetings, PreparePeople people, PreparePapers papers, Agenda agenda, Templates templates, Topics topics,
            ObjectProvider<MeetingDeskPart> parts, Communities communities, CurrentCommunity current, CurrentActor currentActor) {
        this.meetings = meetings;
        this.people = people;
        this.papers = papers;
        this.agenda = agenda;
        this.templates = templates;
        this.topics = topics;
        this.parts = parts;
        this.communities = communities;
        this.current = current;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var meeting = MeetingPageView.parsed(event).flatMap(meetings::find).orElseThrow(NotFoundException::new);
        var actor = currentActor.get();
        meetings.require(actor, meeting.id(), Duty.STAFF);
        current.choose(communities.find(meeting.community()).orElseThrow(NotFoundException::new));
        removeAll();
        add(new PageHeader(meeting.matter()).crumb(MeetingsPaths.DESK, getTranslation("meetings.desk.menu"), meeting.number())
                .meta(MeetingTexts.badge(meeting), new com.vaadin.flow.component.html.Span(" " + getTranslation("meetings.kind." + meeting.kind().key()))));
        var steps = new Div();
        steps.addClassName("ys-stack");
        meeting.kind().from(meeting.status()).stream().filter(it -> it != MeetingStatus.POSTPONED && it != MeetingStatus.TERMINATED)
                .forEach(it -> steps.add(step(meeting, actor, it)));
        add(steps);
        if (meeting.phase() != MeetingStatus.Phase.AFTER) {
            add(section("meetings.prepare.what", new Folded(getTranslation("meetings.prepare.change"), () -> new PlanForm(meeting, null,
                    topics.list(new TopicQuery(meeting.community(), null, "", 0, TOPICS)).items(), getTranslation("meetings.prepare.save"), draft -> {
                        meetings.change(actor, meeting.id(), draft);
                        again(meeting);
                    })), Still.of(MeetingSections.when(meeting, getLocale()))));
            add(section("meetings.prepare.people", people.panel(meeting, actor, () -> again(meeting))));
            add(titled("meetings.prepare.agenda", agenda(meeting, actor)));
            add(titled("meetings.prepare.papers", papers.panel(meeting, actor, () -> again(meeting))));
        }
        parts.orderedStream().forEach(it -> it.panels(meeting, actor).forEach(this::add));
        add(endings(meeting, actor), new LinkButton(MeetingsPaths.meeting(meeting.id()), getTranslation("meetings.prepare.page")).quiet());
    }

    /** One way on, with every condition and whether it holds. */
    private Component step(MeetingView meeting, Actor actor, MeetingStatus to) {
        var name = getTranslation("meetings.step." + to.key());
        var checks = meetings.checks(meeting, to);
        var missing = checks.stream().filter(it -> !it.holds()).count();
        var card = new Section(new SectionHeader(name).count(checks.isEmpty() ? "" : missing == 0 ? getTranslation("meetings.checks.ready") : getTranslation("meetings.checks.count", missing)));
        card.addClassNames("ys-card", "ys-flow");
        if (!checks.isEmpty()) {
            card.add(Still.of(MeetingSections.checks(checks)));
        }
        if (missing == 0) {
            var go = new ActButton(name, () -> {
                meetings.move(actor, meeting.id(), to);
                again(meeting);
            });
            card.add(meeting.kind().from(meeting.status()).iterator().next() == to ? go.main() : go);
        }
        return card;
    }

    private Div agenda(MeetingView meeting, Actor actor) {
        var items = agenda.of(meeting.id());
        var box = new Div();
        box.addClassName("ys-stack");
        if (!items.isEmpty()) {
            box.add(Still.of(MeetingSections.agenda(items)));
        }
        box.add(new Folded(getTranslation("meetings.prepare.agenda-change"), () -> {
            var key = "meetings.agenda." + meeting.id();
            var text = new TextArea(getTranslation("meetings.prepare.agenda-label"));
            text.setHelperText(getTranslation("meetings.prepare.agenda-help"));
            text.setMinRows(8);
            text.setValue(items.isEmpty() ? templates.agenda(meeting.kind()) : Templates.text(items));
            Draft.keep(text, key);
            var form = new Div(text, new ActButton(getTranslation("meetings.prepare.save"), () -> {
                agenda.write(actor, meeting.id(), Templates.lines(text.getValue()));
                Draft.forget(key);
                again(meeting);
            }));
            form.addClassName("ys-form");
            return form;
        }));
        return box;
    }

    private Component endings(MeetingView meeting, Actor actor) {
        var ways = meeting.kind().from(meeting.status());
        var box = new Div();
        box.addClassName("ys-stack");
        if (ways.contains(MeetingStatus.POSTPONED)) {
            box.add(ending("meetings.prepare.postpone", meeting, reason -> meetings.postpone(actor, meeting.id(), reason)));
        }
        if (ways.contains(MeetingStatus.TERMINATED)) {
            box.add(ending("meetings.prepare.terminate", meeting, reason -> meetings.terminate(actor, meeting.id(), reason)));
        }
        return box;
    }

    private Folded ending(String key, MeetingView meeting, com.vaadin.flow.function.SerializableConsumer<String> act) {
        return new Folded(getTranslation(key), () -> {
            var reason = new TextArea(getTranslation("meetings.prepare.reason"));
            reason.setHelperText(getTranslation("meetings.prepare.reason-help"));
            reason.setMaxLength(Meetings.MAX_REASON);
            Draft.keep(reason, key + "." + meeting.id());
            var form = new Div(reason, new ActButton(getTranslation(key), () -> {
                act.accept(reason.getValue());
                Draft.forget(key + "." + meeting.id());
                again(meeting);
            }));
            form.addClassName("ys-form");
            return form;
        });
    }

    private Section section(String title, Component... content) {
        var section = new Section(new SectionHeader(getTranslation(title)));
        section.add(content);
        section.addClassNames("ys-mt5");
        return section;
    }

    /** What is there already brings its own heading. */
    private Component titled(String title, Div content) {
        if (content.getChildren().anyMatch(Still.class::isInstance)) {
            content.addClassName("ys-mt5");
            return content;
        }
        return section(title, content);
    }

    private static void again(MeetingView meeting) {
        UI.getCurrent().navigate(MeetingsPaths.prepare(meeting.id()));
    }
}
