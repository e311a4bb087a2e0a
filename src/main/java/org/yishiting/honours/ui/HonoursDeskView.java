package org.yishiting.honours.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.PageParts;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunityPage;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.honours.Honour;
import org.yishiting.honours.HonourDecisions;
import org.yishiting.honours.HonourDraft;
import org.yishiting.honours.HonourKind;
import org.yishiting.honours.Honours;
import org.yishiting.honours.HonoursPaths;
import org.yishiting.honours.WaitingHonour;
import org.yishiting.residents.CurrentActor;

/** The committee's desk for honours: opening one, what waits for the vote, recording the vote; appeals for the supervisory committee. */
@Route(HonoursPaths.DESK)
@RolesAllowed({"COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@Menu(title = "honours.menu", icon = "FLAG", order = 68)
@StyleSheet("context://honours/honours.css")
class HonoursDeskView extends CommunityPage {

    private static final int SHOWN = 4;
    private static final int USUAL_DAYS = 20;

    private final Honours honours;
    private final HonourDecisions decisions;
    private final HonourForms forms;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    HonoursDeskView(Honours honours, HonourDecisions decisions, HonourForms forms, CurrentCommunity current, Offices offices, CurrentActor currentActor, Clock clock) {
        super(current);
        this.honours = honours;
        this.decisions = decisions;
        this.forms = forms;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
        addClassName("ys-stack");
    }

    @Override
    protected void show(CommunitySummary community) {
        show(community.id(), community.name(), "");
    }

    private void show(CommunityId community, String name, String said) {
        var actor = currentActor.get();
        var today = LocalDates.date(clock.instant());
        Runnable again = () -> show(community, name, getTranslation("honours.desk.done"));
        removeAll();
        add(new PageHeader(getTranslation("honours.menu")).meta(getTranslation("honours.desk.meta", name)).still());
        if (!said.isEmpty()) {
            add(new Slip(said, LocalDates.moment(clock.instant(), getLocale())));
        }
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)) {
            var appeals = decisions.appeals(actor, community);
            appeals.forEach(it -> add(forms.appeal(it, actor, again)));
            if (appeals.isEmpty() && !offices.holds(actor, community, Office.COMMITTEE_STAFF)) {
                add(new EmptyState(getTranslation("honours.desk.no-appeals"), getTranslation("honours.desk.no-appeals.text")));
            }
        }
        if (offices.holds(actor, community, Office.COMMITTEE_STAFF)) {
            honours.opened(community).stream().filter(it -> it.calledOff() == null).limit(SHOWN).forEach(it -> add(honour(it, actor, today, again)));
            add(begin(community, actor, today, again));
        }
    }

    private Section honour(Honour honour, Actor actor, LocalDate today, Runnable again) {
        var waiting = decisions.waiting(actor, honour.id());
        var section = new Section(new SectionHeader(honour.title()).hint(getTranslation(honour.takesNominations(today) ? "honours.desk.until" : "honours.desk.closed",
                LocalDates.weekday(honour.closes(), getLocale()), LocalDates.weekday(honour.decideBy(), getLocale()))));
        if (waiting.isEmpty()) {
            section.add(Still.of(new Div(PageParts.line(getTranslation(honour.decidedOn() == null ? "honours.desk.nobody" : "honours.desk.decided")))));
        }
        waiting.forEach(it -> section.add(nomination(it, actor, again)));
        if (!waiting.isEmpty() && honour.canBeDecided(today)) {
            section.add(unfolding("honours.desk.vote", () -> forms.vote(honour.id(), waiting, actor, again)));
        }
        if (honour.decidedOn() == null) {
            section.add(unfolding("honours.desk.call-off", () -> reasoned("call-off", honour.id(), actor, "honours.desk.call-off.go", reason -> honours.callOff(actor, honour.id(), reason), again)));
        }
        return section;
    }

    private Article nomination(WaitingHonour it, Actor actor, Runnable again) {
        var card = new Article(Still.of(new Div(new H3(it.name()), Parts.written(it.words()))));
        card.addClassNames("ys-card", "ys-form", "ys-mt5");
        card.add(it.recused() ? Notice.info(getTranslation("honours.desk.recused"))
                : unfolding("honours.desk.refuse", () -> reasoned("refuse", it.id(), actor, "honours.desk.refuse.go", reason -> decisions.refuse(actor, it.id(), reason), again)));
        return card;
    }

    private Section begin(CommunityId community, Actor actor, LocalDate today, Runnable again) {
        return new Section(new SectionHeader(getTranslation("honours.desk.new")).hint(getTranslation("honours.desk.new.hint")),
                unfolding("honours.desk.open", () -> form(community, actor, today, again)));
    }

    private Component form(CommunityId community, Actor actor, LocalDate today, Runnable again) {
        var draft = Parts.draft("open", community, actor);
        var title = new TextField(getTranslation("honours.desk.title"));
        title.setWidthFull();
        Draft.keep(title, draft + ".title");
        var kind = new ChoiceBox<>(getTranslation("honours.desk.kind"), HonourKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("honours.kind." + it.key()));
        kind.setValue(HonourKind.PERSON);
        var criteria = new TextArea(getTranslation("honours.desk.criteria"));
        criteria.setHelperText(getTranslation("honours.desk.criteria.help"));
        criteria.setMinRows(4);
        criteria.setWidthFull();
        Draft.keep(criteria, draft);
        var closes = new DatePicker(getTranslation("honours.desk.closes"));
        closes.setValue(today.plusDays(USUAL_DAYS));
        var decide = new DatePicker(getTranslation("honours.desk.decide-by"));
        decide.setValue(today.plusDays(USUAL_DAYS + 10L));
        var form = new Article(title, kind, criteria, closes, decide, PageParts.acts(PageParts.main("honours.desk.open.go", () -> {
            RuleViolation.require(closes.getValue() != null && decide.getValue() != null && kind.getValue() != null, "honours.desk.incomplete");
            honours.open(actor, community, new HonourDraft(title.getValue(), kind.getValue(), criteria.getValue(), today, closes.getValue(), decide.getValue()));
            Draft.forget(draft + ".title");
            Draft.forget(draft);
            again.run();
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private interface Reasoned {
        void done(String reason);
    }

    private Component reasoned(String what, Object id, Actor actor, String go, Reasoned act, Runnable again) {
        var draft = Parts.draft(what, id, actor);
        var reason = PageParts.area("honours.reason", "honours.reason.help", Parts.MAX_WORDS, draft);
        var form = new Div(reason, PageParts.acts(PageParts.act(go, () -> {
            act.done(reason.getValue());
            Draft.forget(draft);
            again.run();
        })));
        form.addClassName("ys-form");
        return form;
    }

    /** A form that is made when somebody presses for it. */
    private Component unfolding(String label, com.vaadin.flow.function.SerializableSupplier<Component> inside) {
        var place = new Div();
        place.addClassName("ys-hn-act");
        var open = new Button(getTranslation(label));
        open.addClickListener(_ -> {
            place.removeAll();
            place.add(inside.get());
        });
        place.add(open);
        return place;
    }
}
