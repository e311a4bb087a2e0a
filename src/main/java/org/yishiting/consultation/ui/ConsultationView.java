package org.yishiting.consultation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.consultation.AppraisalAnswer;
import org.yishiting.consultation.Evaluations;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.ConsultationStatus;
import org.yishiting.consultation.Consultations;
import org.yishiting.consultation.Invitees;
import org.yishiting.consultation.Lateness;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoterRoll;

/** One topic of the plan, from its question to what came of it. */
@Route(ConsultationPaths.CONSULTATION)
@AnonymousAllowed
@StyleSheet("context://consultation/consultation.css")
class ConsultationView extends Div implements BeforeEnterObserver {

    private final Consultations consultations;
    private final Invitees invitees;
    private final Evaluations evaluations;
    private final ConsultationReading reading;
    private final Lateness lateness;
    private final Communities communities;
    private final Offices offices;
    private final VoterRoll roll;
    private final CurrentActor currentActor;
    private final Clock clock;

    ConsultationView(Consultations consultations, Invitees invitees, Evaluations evaluations, ConsultationReading reading, Lateness lateness, Communities communities, Offices offices,
            VoterRoll roll, CurrentActor currentActor, Clock clock) {
        this.consultations = consultations;
        this.invitees = invitees;
        this.evaluations = evaluations;
        this.reading = reading;
        this.lateness = lateness;
        this.communities = communities;
        this.offices = offices;
        this.roll = roll;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ConsultationParts.found(event, consultations), currentActor.find().orElse(null));
    }

    private void show(Consultation it, @Nullable Actor actor) {
        var community = communities.find(it.community()).orElseThrow();
        var code = String.valueOf(community.code());
        removeAll();
        add(new PageHeader(it.title()).crumb(ConsultationPaths.plan(code), getTranslation("consultation.plan.title", String.valueOf(it.year())), getTranslation("consultation.item", it.item()))
                .meta(getTranslation("consultation.meta", community.name(), it.committee(), LocalDates.day(it.meetBy(), getLocale()))));
        add(now(it));
        var body = new Div();
        body.addClassName("ys-stack");
        lateness.of(it).forEach(late -> body.add(Notice.late(getTranslation(late.key(), late.args()))));
        if (actor != null) {
            invitees.own(actor, it.id()).ifPresent(own -> body.add(new InvitationCard(invitees, actor, it.id(), own, () -> show(it, actor))));
            appraisal(it, actor, body);
        }
        body.add(Still.of(reading.of(it, code, actor)));
        add(body);
        if (actor != null && offices.holds(actor, it.community(), Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER)) {
            add(new LinkButton(ConsultationPaths.work(it.id()), getTranslation("consultation.work.open")));
        }
    }

    private NowCard now(Consultation it) {
        var card = new NowCard().now(getTranslation("consultation.now." + it.status().key()));
        it.status().next().ifPresent(next -> card.next(ConsultationParts.status(next)));
        if (it.calls(Zone.today(clock))) {
            card.youCan(getTranslation("consultation.can.say", LocalDates.day(Objects.requireNonNull(it.callUntil()), getLocale())))
                    .act(PageParts.acts(new LinkButton(ConsultationPaths.input(it.id()), getTranslation("consultation.input.open")).main()));
        }
        return card;
    }

    private void appraisal(Consultation it, Actor actor, Div body) {
        var open = it.status() == ConsultationStatus.REPLIED || it.status() == ConsultationStatus.TRACKED;
        if (!open || !offices.holds(actor, it.community(), Office.CPPCC_MEMBER) && !roll.has(actor, it.community())) {
            return;
        }
        var own = evaluations.own(actor, it.id()).orElse(null);
        var card = new Article(PageParts.line(getTranslation("consultation.appraise.text")));
        card.addClassNames("ys-card", "ys-form");
        var acts = PageParts.acts();
        for (var answer : List.of(AppraisalAnswer.values())) {
            var button = PageParts.act("consultation.appraise." + answer.key(), () -> {
                evaluations.give(actor, it.id(), answer);
                show(it, actor);
            });
            button.getElement().setAttribute("aria-pressed", String.valueOf(answer == own));
            acts.add(button);
        }
        card.add(acts);
        if (own != null) {
            card.add(Notice.ok(getTranslation("consultation.appraised.done", getTranslation("consultation.appraise." + own.key()))));
        }
        body.add(card);
    }
}
