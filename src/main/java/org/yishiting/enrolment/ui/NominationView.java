package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.Call;
import org.yishiting.enrolment.Enrolling;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.Nomination;
import org.yishiting.enrolment.NominationId;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.enrolment.NomineeObjections;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.VoterRoll;

/** One nomination: who was proposed agrees here, sees what became of it, asks for a second look or steps back. */
@Route(EnrolmentPaths.NOMINATION)
@PermitAll
@StyleSheet("context://enrolment/enrolment.css")
class NominationView extends Div implements BeforeEnterObserver {

    private static final int MAX_WORDS = 300;

    private final Associates associates;
    private final NomineeObjections objections;
    private final VoterRoll members;
    private final Communities communities;
    private final CurrentActor currentActor;
    private final Clock clock;

    NominationView(Associates associates, NomineeObjections objections, VoterRoll members, Communities communities, CurrentActor currentActor, Clock clock) {
        this.associates = associates;
        this.objections = objections;
        this.members = members;
        this.communities = communities;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var actor = currentActor.get();
        var it = Pages.parameter(event, "nomination", NominationId::parse, id -> associates.find(actor, id));
        var call = associates.find(it.call()).orElseThrow();
        var community = communities.find(call.community()).orElseThrow();
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(it.name().isEmpty() ? getTranslation("enrolment.associates.gone") : it.name())
                .crumb(EnrolmentPaths.associates(String.valueOf(community.code())), getTranslation("enrolment.associates.title"), call.title()).meta(Standings.badge(it.standing())));
        if (!it.words().isEmpty()) {
            var words = new Paragraph(it.words());
            words.addClassName("ys-en-words");
            var card = new Div(words);
            card.addClassName("ys-card");
            add(Still.of(card));
        }
        state(it, actor);
        objection(it, call, actor);
    }

    /** One's own words against somebody who is put up, or room for them while they are. */
    private void objection(Nomination it, Call call, Actor actor) {
        var own = objections.own(actor, it.id());
        own.ifPresent(said -> add(said.upheld() == null ? Notice.soon(getTranslation("enrolment.nominee.waiting"))
                : Notice.info(getTranslation(said.upheld() ? "enrolment.nominee.upheld" : "enrolment.nominee.kept", String.valueOf(said.reason())))));
        var until = call.publicityUntil();
        if (own.isPresent() || it.standing() != NominationStanding.PUBLICITY || until == null || actor.resident().equals(it.resident()) || !members.has(actor, call.community())
                || LocalDates.date(clock.instant()).isAfter(until)) {
            return;
        }
        var form = new Article();
        form.addClassNames("ys-card", "ys-form");
        form.add(new Paragraph(new Phrase(getTranslation("enrolment.nominee.until", LocalDates.weekday(until, getLocale())))));
        var open = new Button(getTranslation("enrolment.nominee.open"));
        open.addClickListener(_ -> form.replace(open, objecting(it, actor)));
        form.add(open);
        add(form);
    }

    private Component objecting(Nomination it, Actor actor) {
        var words = new TextArea(getTranslation("enrolment.nominee.words"));
        words.setHelperText(getTranslation("enrolment.nominee.words-help"));
        words.setMaxLength(MAX_WORDS);
        words.setWidthFull();
        var draft = Pages.draft("nominee", it.id(), actor);
        Draft.keep(words, draft);
        var form = new Div(words, Pages.acts(Pages.main(getTranslation("enrolment.nominee.go"), () -> {
            objections.object(actor, it.id(), words.getValue());
            Draft.forget(draft);
            UI.getCurrent().refreshCurrentRoute(false);
        })));
        form.addClassName("ys-stack");
        words.focus();
        return form;
    }

    private void state(Nomination it, Actor actor) {
        var mine = actor.resident().equals(it.resident());
        if (it.standing() == NominationStanding.NOMINATED && !it.consented()) {
            if (actor.resident().equals(it.by())) {
                add(Notice.info(getTranslation("enrolment.nomination.share")));
            } else if (it.resident() == null) {
                add(agree(it, actor));
            }
            return;
        }
        if (it.standing() == NominationStanding.REFUSED) {
            add(Notice.late(getTranslation("enrolment.nomination.why-refused", String.valueOf(it.reason()))));
            if (it.appealAnswer() != null) {
                add(Notice.info(getTranslation("enrolment.nomination.answered", it.appealAnswer())));
            } else if (it.appeal() != null) {
                add(Notice.info(getTranslation("enrolment.nomination.appealed")));
            } else if (mine) {
                add(appeal(it, actor));
            }
        } else if (it.reason() != null && mine) {
            add(Notice.ok(getTranslation("enrolment.nomination.fit", it.reason())));
        }
        if (it.termUntil() != null && it.standing() == NominationStanding.APPOINTED) {
            add(Notice.ok(getTranslation("enrolment.associates.until", LocalDates.full(it.termUntil(), getLocale()))));
        }
        if (mine && (it.standing() == NominationStanding.APPOINTED || it.standing().next().contains(NominationStanding.WITHDRAWN))) {
            var appointed = it.standing() == NominationStanding.APPOINTED;
            add(PageParts.asking(appointed ? "enrolment.nomination.resign" : "enrolment.nomination.step-back",
                    appointed ? "enrolment.nomination.resign-means" : "enrolment.nomination.step-back-means", () -> {
                        associates.stepBack(actor, it.id());
                        UI.getCurrent().refreshCurrentRoute(false);
                    }));
        }
    }

    private Component agree(Nomination it, Actor actor) {
        var name = new TextField(getTranslation("enrolment.nominate.name"));
        name.setHelperText(getTranslation("enrolment.nominate.name-help"));
        name.setMaxLength(Enrolling.MAX_NAME);
        name.setValue(it.name());
        name.setWidthFull();
        var form = new Article(new Paragraph(new Phrase(getTranslation("enrolment.nomination.asked"))), name, Pages.acts(Pages.main(getTranslation("enrolment.nomination.agree"), () -> {
            associates.agree(actor, it.id(), name.getValue());
            UI.getCurrent().refreshCurrentRoute(false);
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private Component appeal(Nomination it, Actor actor) {
        var words = new TextArea(getTranslation("enrolment.nomination.appeal"));
        words.setHelperText(getTranslation("enrolment.nomination.appeal-help"));
        words.setMaxLength(MAX_WORDS);
        words.setWidthFull();
        var draft = Pages.draft("appeal", it.id(), actor);
        Draft.keep(words, draft);
        var form = new Article(words, Pages.acts(Pages.main(getTranslation("enrolment.nomination.appeal-go"), () -> {
            associates.appeal(actor, it.id(), words.getValue());
            Draft.forget(draft);
            UI.getCurrent().refreshCurrentRoute(false);
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }
}
