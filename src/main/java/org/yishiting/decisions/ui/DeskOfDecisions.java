package org.yishiting.decisions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.DeskRows;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.decisions.BallotDesk;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.DeliberationDesk;
import org.yishiting.decisions.Waiting;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Topics;
import org.yishiting.policy.Deadlines;
import org.yishiting.residents.CurrentActor;

/** Voices to confirm, objections to answer and outcomes to publish, at the desk of convenors and staff. */
@org.springframework.stereotype.Component
@Order(40)
class DeskOfDecisions implements DeskRows {

    private final DeliberationDesk desk;
    private final BallotDesk ballotDesk;
    private final Deliberated deliberated;
    private final Deadlines deadlines;
    private final Topics topics;
    private final Communities communities;
    private final Offices offices;
    private final CurrentActor actor;

    DeskOfDecisions(DeliberationDesk desk, BallotDesk ballotDesk, Deliberated deliberated, Deadlines deadlines, Topics topics, Communities communities, Offices offices, CurrentActor actor) {
        this.desk = desk;
        this.ballotDesk = ballotDesk;
        this.deliberated = deliberated;
        this.deadlines = deadlines;
        this.topics = topics;
        this.communities = communities;
        this.offices = offices;
        this.actor = actor;
    }

    @Override
    public List<DeskRow> rows(String communityCode, int most) {
        var community = communities.byCode(communityCode).map(CommunitySummary::id);
        return actor.find().flatMap(person -> community.filter(it -> offices.holds(person, it, Office.CONVENOR, Office.COMMITTEE_STAFF))
                .map(it -> desk.waiting(person, it, most).stream().map(waiting -> row(person, waiting)).toList())).orElse(List.of());
    }

    private DeskRow row(Actor person, Waiting it) {
        var title = topics.find(it.topic()).orElseThrow().title();
        var ui = UI.getCurrent();
        var due = it.due().plusDays(1).atStartOfDay(LocalDates.ZONE).toInstant();
        return switch (it.kind()) {
            case VOICES -> new DeskRow("decisions.desk.voices", title, ui.getTranslation("decisions.desk.voices-text", it.count(), it.text()), due,
                    () -> new VoicesToConfirm(it.topic(), ballotDesk, person));
            case OBJECTION -> new DeskRow("decisions.desk.objection", title, it.text(), due, () -> answer(person, it));
            case OUTCOME -> new DeskRow("decisions.desk.outcome", title, it.text().isEmpty() ? ui.getTranslation("decisions.desk.outcome-over") : ui.getTranslation("decisions.desk.outcome-text", it.text()), it.text().isEmpty() ? due : null, () -> publish(person, it));
        };
    }

    private Component answer(Actor person, Waiting it) {
        return new ObjectionAnswer(it.topic(), java.util.Objects.requireNonNull(it.objection()), it.text(), deliberated.objections(), person);
    }

    /** The figures first, then where what they mean is written. */
    private Component publish(Actor person, Waiting it) {
        var ui = UI.getCurrent();
        var topic = topics.find(it.topic()).orElseThrow();
        var closed = deliberated.ballots().of(topic.id()).stream().filter(BallotView::closed).toList();
        var inside = new Div();
        if (!closed.isEmpty()) {
            inside.add(new Paragraph(ui.getTranslation("decisions.desk.outcome-help")), Still.of(new BallotResults(closed)));
        }
        inside.add(new OutcomeForm(topic, person, deliberated, deadlines, () -> DeskDone.tell(ui.getTranslation("decisions.desk.outcome-done", topic.title()))),
                new Anchor("/" + HallPaths.topic(topic.id()), ui.getTranslation("decisions.desk.page")));
        inside.addClassName("ys-stack");
        return inside;
    }
}
