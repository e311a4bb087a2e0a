package org.yishiting.consultation.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.consultation.CallForInput;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.Consultations;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;
import org.yishiting.residents.VoterRoll;

/** 民声连线: what people write for a consultation. Anybody reads the question; members of the community write. */
@Route(ConsultationPaths.INPUT)
@AnonymousAllowed
@StyleSheet("context://consultation/consultation.css")
class InputView extends Div implements BeforeEnterObserver {

    private final Consultations consultations;
    private final CallForInput input;
    private final VoterRoll roll;
    private final CurrentActor currentActor;
    private final Clock clock;

    InputView(Consultations consultations, CallForInput input, VoterRoll roll, CurrentActor currentActor, Clock clock) {
        this.consultations = consultations;
        this.input = input;
        this.roll = roll;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(ConsultationParts.found(event, consultations), currentActor.find().orElse(null), false);
    }

    private void show(Consultation it, @Nullable Actor actor, boolean said) {
        removeAll();
        var open = it.calls(Zone.today(clock));
        add(new PageHeader(getTranslation("consultation.input.page", it.title())).crumb(ConsultationPaths.consultation(it.id()), it.title(), getTranslation("consultation.input.title"))
                .meta(open ? getTranslation("consultation.input.until", LocalDates.weekday(Objects.requireNonNull(it.callUntil()), getLocale())) : getTranslation(it.callUntil() == null ? "consultation.input.not-yet" : "consultation.input.over")));
        var question = new Article(PageParts.line(it.question()), PageParts.soft(getTranslation("consultation.input.who")));
        question.addClassName("ys-card");
        add(Still.of(question));
        if (said) {
            add(new Slip(getTranslation("consultation.say.done"), LocalDates.moment(clock.instant(), getLocale())));
        }
        if (!open) {
            add(new LinkButton(ConsultationPaths.consultation(it.id()), getTranslation("consultation.input.see")).main());
        } else if (actor == null) {
            add(Notice.info(getTranslation("consultation.input.sign-in")).also(new LinkButton(ResidentsPaths.SIGN_IN, getTranslation("consultation.input.sign-in.go")).main()));
        } else if (!roll.has(actor, it.community())) {
            add(Notice.info(getTranslation("consultation.input.join"))
                    .also(new LinkButton(ResidentsPaths.join(it.community(), ConsultationPaths.input(it.id())), getTranslation("consultation.input.join.go")).main()));
        } else {
            add(form(it, actor));
            own(it, actor);
        }
    }

    private Article form(Consultation it, Actor actor) {
        var draft = "input/" + it.id() + "." + Integer.toHexString(actor.hashCode());
        var text = PageParts.area("consultation.input.text", "consultation.input.help", CallForInput.MAX_TEXT, draft);
        text.setMinRows(4);
        var form = new Article(text, PageParts.acts(PageParts.main("consultation.input.go", () -> {
            input.say(actor, it.id(), text.getValue());
            Draft.forget(draft);
            show(it, actor, true);
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private void own(Consultation it, Actor actor) {
        var own = input.own(actor, it.id());
        if (!own.isEmpty()) {
            var list = new Div(new SectionHeader(getTranslation("consultation.input.own")));
            own.forEach(said -> list.add(PageParts.line(said.text()), PageParts.soft(LocalDates.moment(said.at(), getLocale()))));
            add(Still.of(list));
        }
    }
}
