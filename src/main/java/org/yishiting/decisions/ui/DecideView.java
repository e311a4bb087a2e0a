package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.decisions.BallotDesk;
import org.yishiting.decisions.BallotView;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.OutcomeView;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.residents.CurrentActor;

/** Where staff lead a deliberation: options, ballots, votes taken elsewhere, and what is answered to objections. Forms open when pressed. */
@Route(DecisionsPaths.DECIDE)
@PermitAll
@StyleSheet("context://decisions/decisions.css")
class DecideView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final Deliberated deliberated;
    private final BallotDesk ballotDesk;
    private final Offices offices;
    private final CurrentActor currentActor;

    DecideView(Topics topics, Deliberated deliberated, BallotDesk ballotDesk, Offices offices, CurrentActor currentActor) {
        this.topics = topics;
        this.deliberated = deliberated;
        this.ballotDesk = ballotDesk;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = ReasonsView.topic(event).flatMap(topics::find).orElseThrow(NotFoundException::new);
        var actor = currentActor.get();
        offices.require(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        show(topic, actor);
    }

    private void show(TopicDetails topic, Actor actor) {
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("decisions.decide.title")).crumb(HallPaths.topic(topic.id()), topic.title(), topic.number()));
        if (topic.stage() != TopicStage.DELIBERATE || !topic.running()) {
            add(Notice.info(getTranslation("decisions.not-now")));
            return;
        }
        var outcome = deliberated.outcomes().of(topic.id());
        missing(topic, actor);
        add(options(topic, actor, outcome), ballots(topic, actor, outcome), vote(topic, actor), outcome(topic, actor, outcome));
    }

    private void missing(TopicDetails topic, Actor actor) {
        var missing = topics.missing(actor, topic.id(), TopicStage.ACT);
        add(missing.isEmpty() ? Notice.ok(getTranslation("decisions.decide.ready"))
                : Notice.info(getTranslation("decisions.decide.missing")).also(missing.stream().map(it -> new Paragraph(new Phrase(getTranslation(it.key(), it.args()))))
                        .toArray(Paragraph[]::new)));
    }

    private Section options(TopicDetails topic, Actor actor, Optional<OutcomeView> outcome) {
        var options = deliberated.options().of(topic.id());
        var section = new Section(new SectionHeader(getTranslation("decisions.decide.options")).count(getTranslation("decisions.decide.options-count", options.size()))
                .hint(getTranslation("decisions.decide.options-hint")));
        section.addClassName("ys-stack");
        var changeable = outcome.isEmpty() && deliberated.ballots().of(topic.id()).stream().allMatch(BallotView::closed);
        for (var option : options) {
            var card = OptionCard.read(topic, option);
            if (changeable && option.all() == 0) {
                var change = new Div();
                change.add(new Button(getTranslation("decisions.decide.change"), _ -> {
                    change.removeAll();
                    change.add(form(topic, actor, option));
                }));
                card.add(change);
            }
            section.add(card);
        }
        if (changeable) {
            var place = new Div();
            place.add(new Button(getTranslation("decisions.decide.add-option"), _ -> {
                place.removeAll();
                place.add(form(topic, actor, null));
            }));
            section.add(place);
        } else {
            section.add(note(getTranslation(outcome.isPresent() ? "decisions.outcome-stands" : "decisions.option.ballot-runs")));
        }
        return section;
    }

    private OptionForm form(TopicDetails topic, Actor actor, @org.jspecify.annotations.Nullable OptionView option) {
        return new OptionForm(topic.id(), option, deliberated.options(), actor, () -> show(topic, actor));
    }

    private Section ballots(TopicDetails topic, Actor actor, Optional<OutcomeView> outcome) {
        var section = new Section(new SectionHeader(getTranslation("decisions.decide.ballot")).hint(getTranslation("decisions.decide.ballot-hint")));
        section.addClassName("ys-stack");
        var all = deliberated.ballots().of(topic.id());
        for (var ballot : all) {
            var card = new Div(new H3(new Phrase(ballot.question())), new Paragraph(new Phrase(getTranslation("decisions.decide.ballot-line",
                    LocalDates.day(ballot.opensOn(), getLocale()), LocalDates.day(ballot.closesOn(), getLocale()), ballot.voices(), ballot.entitled(), ballot.waiting()))));
            card.addClassNames("ys-card", "ys-form");
            if (ballot.closed()) {
                card.add(note(getTranslation("decisions.decide.ballot-closed")));
            } else {
                card.add(note(getTranslation("decisions.ballot.secret")));
                if (ballot.takes(Zone.today(deliberated.clock()))) {
                    var place = new Div();
                    place.add(new Button(getTranslation("decisions.decide.enter-voice"), _ -> {
                        place.removeAll();
                        place.add(new VoiceForm(topic.id(), ballot, ballotDesk, actor, () -> show(topic, actor)));
                    }));
                    card.add(place, new VoicesToConfirm(topic.id(), ballotDesk, actor));
                }
            }
            section.add(card);
        }
        if (outcome.isEmpty() && all.stream().allMatch(BallotView::closed)) {
            var place = new Div();
            place.add(new Button(getTranslation("decisions.decide.open-ballot"), _ -> {
                place.removeAll();
                place.add(new BallotForm(topic.id(), deliberated.ballots(), actor, deliberated.clock(), () -> show(topic, actor)));
            }));
            section.add(place);
        }
        return section;
    }

    private Section vote(TopicDetails topic, Actor actor) {
        var section = new Section(new SectionHeader(getTranslation("decisions.decide.vote")).hint(getTranslation("decisions.decide.vote-hint")));
        section.addClassName("ys-stack");
        deliberated.votes().of(topic.id()).stream().findFirst().ifPresent(it -> section.add(new LegalCard(it)));
        var place = new Div();
        place.add(new Button(getTranslation("decisions.decide.record-vote"), _ -> {
            place.removeAll();
            place.add(new VoteForm(topic.id(), deliberated.votes(), actor, deliberated.clock(), () -> show(topic, actor)));
        }));
        section.add(place);
        return section;
    }

    private Section outcome(TopicDetails topic, Actor actor, Optional<OutcomeView> outcome) {
        var section = new Section(new SectionHeader(getTranslation("decisions.decide.outcome")));
        section.addClassName("ys-stack");
        if (outcome.isEmpty()) {
            section.add(new Paragraph(getTranslation("decisions.decide.outcome-hint")),
                    new LinkButton(DecisionsPaths.publish(topic.id()), getTranslation("decisions.decide.write-outcome")).main());
            return section;
        }
        var it = outcome.get();
        section.add(new OutcomeSection(topic, it, deliberated, new Reader(actor, false, deliberated.communities().find(topic.community()).orElseThrow())));
        deliberated.objections().of(it.id()).stream().filter(one -> one.answer() == null).forEach(one -> {
            var card = new Div(new ObjectionAnswer(topic.id(), one.id(), one.removedBy() == null ? one.reason() : getTranslation("decisions.reasons.removed", one.removedBy()), deliberated.objections(), actor));
            card.addClassName("ys-card");
            section.add(card);
        });
        if (!it.isFinal()) {
            var place = new Div();
            place.add(new Button(getTranslation("decisions.decide.withdraw"), _ -> {
                place.removeAll();
                var why = new TextField(getTranslation("decisions.decide.withdraw-why"));
                why.setWidthFull();
                place.add(why, new Button(getTranslation("decisions.decide.withdraw-go"), _ -> {
                    deliberated.outcomes().withdraw(actor, topic.id(), why.getValue());
                    show(topic, actor);
                }));
                place.addClassName("ys-form");
            }));
            section.add(place);
        }
        return section;
    }

    private static Paragraph note(String text) {
        var note = new Paragraph(new Phrase(text));
        note.addClassName("ys-why");
        return note;
    }
}
