package org.yishiting.consultation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.consultation.CallForInput;
import org.yishiting.consultation.Consultation;
import org.yishiting.consultation.ConsultationPaths;
import org.yishiting.consultation.ConsultationStatus;
import org.yishiting.consultation.Consultations;
import org.yishiting.residents.CurrentActor;

/** One consultation at the desk: what the next step needs, and the forms for it, each opened when it is wanted. */
@Route(ConsultationPaths.WORK)
@RolesAllowed({"CPPCC_SECRETARY", "CPPCC_MEMBER"})
@StyleSheet("context://consultation/consultation.css")
class ConsultationWorkView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 100;

    private final Consultations consultations;
    private final CallForInput input;
    private final WorkForms forms;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    private Div acts = new Div();
    private Section opened = new Section();

    ConsultationWorkView(Consultations consultations, CallForInput input, WorkForms forms, Offices offices, CurrentActor currentActor, Clock clock) {
        this.consultations = consultations;
        this.input = input;
        this.forms = forms;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var it = ConsultationParts.found(event, consultations);
        var actor = currentActor.get();
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER);
        show(it, actor, "");
    }

    private void show(Consultation it, Actor actor, String said) {
        var secretary = offices.holds(actor, it.community(), Office.CPPCC_SECRETARY);
        removeAll();
        add(new PageHeader(it.title()).crumb(ConsultationPaths.DESK, getTranslation("consultation.desk.menu"), getTranslation("consultation.item", it.item()))
                .meta(getTranslation("consultation.now." + it.status().key())));
        if (!said.isEmpty()) {
            add(new Slip(getTranslation(said), LocalDates.moment(clock.instant(), getLocale())));
        }
        if (secretary) {
            it.status().next().ifPresent(next -> add(next(it, next, actor)));
        }
        acts = PageParts.acts();
        opened = new Section();
        opened.addClassName("ys-stack");
        var status = it.status();
        Runnable again = () -> again(it, actor);
        if (status.reached(ConsultationStatus.TOPIC_SET) && !status.reached(ConsultationStatus.RECOMMENDED)) {
            fold("consultation.work.research", () -> forms.note(it, actor, true, again));
        }
        if (status.reached(ConsultationStatus.ASSIGNED) && status != ConsultationStatus.CLOSED) {
            fold("consultation.work.progress", () -> forms.note(it, actor, false, again));
        }
        if (secretary) {
            secretary(it, actor, again);
        }
        add(acts, opened, new LinkButton(ConsultationPaths.consultation(it.id()), getTranslation("consultation.work.page")).quiet());
    }

    private void secretary(Consultation it, Actor actor, Runnable again) {
        var status = it.status();
        if (!status.reached(ConsultationStatus.CALL_FOR_INPUT)) {
            fold("consultation.work.topic", () -> new TopicForm(it, "consultation.work.keep", draft -> {
                consultations.change(actor, it.id(), draft);
                again.run();
            }));
        }
        if (!status.reached(ConsultationStatus.MEETING)) {
            fold("consultation.work.call", () -> forms.call(it, actor, again));
        }
        if (!status.reached(ConsultationStatus.MINUTES)) {
            fold("consultation.work.invite", () -> forms.invite(it, actor, again));
            fold("consultation.work.meeting", () -> forms.meeting(it, actor, again));
        }
        if (status.reached(ConsultationStatus.CALL_FOR_INPUT)) {
            fold("consultation.work.read", () -> said(it, actor));
        }
        if (status.reached(ConsultationStatus.MEETING) && !status.reached(ConsultationStatus.RECOMMENDED)) {
            fold("consultation.work.minutes", () -> forms.minutes(it, actor, again));
            fold("consultation.work.opinion", () -> forms.opinion(it, actor, again));
            fold("consultation.work.recommend", () -> forms.recommend(it, actor, again));
        }
        if (status == ConsultationStatus.RECOMMENDED || status == ConsultationStatus.ASSIGNED) {
            fold("consultation.work.assign", () -> forms.assign(it, actor, again));
        }
        if (status.reached(ConsultationStatus.ASSIGNED) && status != ConsultationStatus.CLOSED) {
            fold("consultation.work.reply", () -> forms.reply(it, actor, again));
            fold("consultation.work.report", () -> forms.report(it, actor, again));
        }
        if (status.reached(ConsultationStatus.TRACKED) && status != ConsultationStatus.CLOSED) {
            fold("consultation.work.conclude", () -> forms.conclude(it, actor, again));
        }
        if (status != ConsultationStatus.CLOSED) {
            fold("consultation.work.evidence", () -> forms.evidence(it, actor, again));
        }
    }

    private NowCard next(Consultation it, ConsultationStatus next, Actor actor) {
        var missing = consultations.missing(it);
        var card = new NowCard().now(ConsultationParts.status(it.status())).next(ConsultationParts.status(next));
        if (missing.isEmpty()) {
            return card.act(PageParts.acts(PageParts.main("consultation.work.go", () -> {
                consultations.move(actor, it.id(), next);
                again(it, actor);
            })));
        }
        var list = new UnorderedList();
        missing.forEach(lack -> list.add(new ListItem(new Phrase(getTranslation(lack.key(), lack.args())))));
        return card.act(Still.of(Notice.soon(getTranslation("consultation.work.missing")).also(list)));
    }

    private void again(Consultation it, Actor actor) {
        show(consultations.find(it.id()).orElseThrow(), actor, "consultation.work.done");
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }

    private Component said(Consultation it, Actor actor) {
        var card = new Article(new SectionHeader(getTranslation("consultation.work.read")).count(getTranslation("consultation.work.read.count", input.count(it.id()))));
        input.read(actor, it.id(), 0, SHOWN).forEach(said -> card.add(PageParts.line(said.text()), PageParts.soft(LocalDates.day(LocalDates.date(said.at()), getLocale()))));
        card.addClassName("ys-card");
        return Still.of(card);
    }

    /** A form is made when somebody opens it. */
    private void fold(String key, SerializableSupplier<Component> form) {
        var open = PageParts.act(key, () -> opened.addComponentAsFirst(form.get()));
        open.addClickListener(_ -> acts.remove(open));
        acts.add(open);
    }
}
