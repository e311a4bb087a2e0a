package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.enrolment.ElectionDraft;
import org.yishiting.enrolment.ElectionKind;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.policy.WorkCalendar;
import org.yishiting.residents.CurrentActor;

/** Where committee staff set an election up: polling day is chosen, all other days are counted before their eyes. */
@Route(EnrolmentPaths.DESK)
@Menu(title = "enrolment.desk.menu", icon = "FLAG", order = 64)
@RolesAllowed("COMMITTEE_STAFF")
@StyleSheet("context://enrolment/enrolment.css")
class EnrolmentDeskView extends Div implements BeforeEnterObserver {

    private final Elections elections;
    private final WorkCalendar calendar;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    EnrolmentDeskView(Elections elections, WorkCalendar calendar, CurrentCommunity current, Offices offices, CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.calendar = calendar;
        this.current = current;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var community = current.find();
        if (community.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var actor = currentActor.get();
        offices.require(actor, community.get().id(), Office.COMMITTEE_STAFF);
        var running = elections.of(community.get().id());
        var today = LocalDates.date(clock.instant());
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("enrolment.desk.title")).meta(getTranslation("enrolment.desk.meta", community.get().name())));
        if (running.isEmpty()) {
            add(new EmptyState(getTranslation("enrolment.desk.empty.title"), getTranslation("enrolment.desk.empty.text")));
        } else {
            add(Still.of(new RowList(running.stream().map(it -> new ListRow(EnrolmentPaths.desk(it.id()), new Seal(getTranslation("enrolment.seal")), it.title())
                    .text(Standings.next(it, today)).foot(Standings.badge(it.phase()))).toList())));
        }
        var box = new Section(new SectionHeader(getTranslation("enrolment.setup.title")).hint(getTranslation("enrolment.setup.hint")));
        var open = new Button(getTranslation("enrolment.setup.open"));
        open.addClickListener(_ -> box.replace(open, form(actor, community.get())));
        box.add(open);
        add(box);
    }

    private Article form(Actor actor, CommunitySummary community) {
        var draft = Pages.draft("setup", community.id(), actor);
        var title = new TextField(getTranslation("enrolment.setup.name"));
        title.setHelperText(getTranslation("enrolment.setup.name-help"));
        title.setMaxLength(Elections.MAX_TITLE);
        title.setWidthFull();
        Draft.keep(title, draft);
        var kind = new ChoiceBox<>(getTranslation("enrolment.setup.kind"), ElectionKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("enrolment.kind." + it.key()));
        kind.setValue(ElectionKind.COMMUNITY);
        var polling = new DatePicker(getTranslation("enrolment.setup.polling"));
        polling.setMin(LocalDates.date(clock.instant()));
        var plan = new Div();
        plan.getElement().setAttribute("aria-live", "polite");
        Runnable draw = () -> {
            plan.removeAll();
            if (polling.getValue() != null && kind.getValue() != null) {
                plan.add(Still.of(plan(community, kind.getValue(), polling.getValue())));
            }
        };
        kind.addValueChangeListener(_ -> draw.run());
        polling.addValueChangeListener(_ -> draw.run());
        polling.setValue(elections.earliest(community.id(), ElectionKind.COMMUNITY));
        var form = new Article(title, kind, polling, plan, Pages.acts(Pages.main(getTranslation("enrolment.setup.go"), () -> {
            RuleViolation.require(kind.getValue() != null && polling.getValue() != null, "enrolment.setup.incomplete");
            var id = elections.setUp(actor, community.id(), new ElectionDraft(title.getValue(), kind.getValue(), polling.getValue()));
            Draft.forget(draft);
            getUI().ifPresent(it -> it.navigate(EnrolmentPaths.desk(id)));
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private Div plan(CommunitySummary community, ElectionKind kind, LocalDate polling) {
        var today = LocalDates.date(clock.instant());
        var plan = elections.plan(community.id(), kind, polling);
        var box = new Div();
        box.addClassName("ys-stack");
        if (!plan.rules().expired().isEmpty()) {
            box.add(RulesCard.expired(plan.rules()));
        }
        if (plan.days().opens().isBefore(today)) {
            box.add(Notice.soon(getTranslation("enrolment.setup.soon", LocalDates.full(elections.earliest(community.id(), kind), getLocale()))));
        }
        if (polling.getYear() > calendar.lastKnownYear()) {
            box.add(Notice.soon(getTranslation("enrolment.setup.calendar", String.valueOf(calendar.lastKnownYear()))));
        }
        var title = new H2(getTranslation("enrolment.days.title"));
        var hint = new Paragraph(new Phrase(getTranslation("enrolment.setup.days-hint")));
        hint.addClassName("ys-meta");
        box.add(title, hint, Days.of(plan.days(), today));
        return box;
    }
}
