package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.enrolment.Associates;
import org.yishiting.enrolment.AssociatesDesk;
import org.yishiting.enrolment.Call;
import org.yishiting.enrolment.CallDraft;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.Nomination;
import org.yishiting.enrolment.NominationStanding;
import org.yishiting.residents.CurrentActor;

/** Associate members at the desk: call, look at who is proposed, put them up, appoint; the supervisory committee answers appeals. */
@Route(EnrolmentPaths.ASSOCIATES_DESK)
@Menu(title = "enrolment.associates.menu", icon = "PEOPLE", order = 65)
@RolesAllowed({"COMMITTEE_STAFF", "SUPERVISORY_COMMITTEE"})
@StyleSheet("context://enrolment/enrolment.css")
class AssociatesDeskView extends Div implements BeforeEnterObserver {

    private static final int USUAL_DAYS = 15;
    private static final int MAX_WORDS = 300;

    private final Associates associates;
    private final AssociatesDesk desk;
    private final CurrentCommunity current;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;

    AssociatesDeskView(Associates associates, AssociatesDesk desk, CurrentCommunity current, Offices offices, CurrentActor currentActor, Clock clock) {
        this.associates = associates;
        this.desk = desk;
        this.current = current;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = current.find();
        if (found.isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var community = found.get().id();
        var actor = currentActor.get();
        var today = LocalDates.date(clock.instant());
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("enrolment.associates.menu")).meta(getTranslation("enrolment.desk.meta", found.get().name())));
        if (offices.holds(actor, community, Office.SUPERVISORY_COMMITTEE)) {
            desk.appeals(actor, community).forEach(it -> add(appeal(it, actor)));
        }
        if (offices.holds(actor, community, Office.COMMITTEE_STAFF)) {
            var calls = associates.calls(community);
            if (calls.isEmpty()) {
                add(new EmptyState(getTranslation("enrolment.call.empty"), getTranslation("enrolment.call.empty-text")));
            }
            calls.stream().limit(3).forEach(it -> add(call(it, actor, today)));
            add(newCall(community, actor));
        }
    }

    private Section call(Call call, Actor actor, LocalDate today) {
        var people = desk.of(actor, call.id());
        var section = new Section(new SectionHeader(call.title()).count(getTranslation("enrolment.call.count", people.size(), call.seats()))
                .hint(call.publicityUntil() == null ? getTranslation("enrolment.call.until", LocalDates.weekday(call.until(), getLocale()))
                        : getTranslation("enrolment.call.publicity", LocalDates.weekday(call.publicityUntil(), getLocale()))));
        var list = new OpenInPlace();
        people.forEach(it -> list.row(Standings.badge(it.standing()), it.name(), it.words(), new Div(), () -> inside(call, it, actor, today)));
        if (!people.isEmpty()) {
            section.add(list);
        }
        if (people.stream().anyMatch(it -> it.standing() == NominationStanding.SCREENED)) {
            section.add(Pages.acts(Pages.act(getTranslation("enrolment.call.publicise"), () -> {
                desk.publicise(actor, call.id());
                again();
            })));
        }
        return section;
    }

    private Component inside(Call call, Nomination it, Actor actor, LocalDate today) {
        var box = new Div();
        box.addClassName("ys-form");
        if (it.reason() != null) {
            box.add(new Paragraph(new Phrase(getTranslation("enrolment.call.reason", it.reason()))));
        }
        switch (it.standing()) {
            case NOMINATED -> box.add(NominationPanel.screening(desk, it, actor, _ -> again()));
            case PUBLICITY -> {
                var reason = reason(it, "enrolment.call.drop-reason");
                var drop = Pages.act(getTranslation("enrolment.call.drop"), () -> {
                    desk.drop(actor, it.id(), reason.getValue());
                    Draft.forget(draft(it));
                    again();
                });
                if (call.publicityUntil() != null && today.isAfter(call.publicityUntil())) {
                    box.add(Pages.acts(Pages.act(getTranslation("enrolment.call.appoint"), () -> {
                        desk.appoint(actor, it.id());
                        again();
                    })));
                } else {
                    box.add(Notice.info(getTranslation("enrolment.call.wait")));
                }
                box.add(reason, Pages.acts(drop));
            }
            default -> { }
        }
        return box;
    }

    private Article appeal(Nomination it, Actor actor) {
        var card = new Article(NominationPanel.appeal(desk, it, actor, _ -> again()));
        card.addClassName("ys-card");
        return card;
    }

    private Section newCall(CommunityId community, Actor actor) {
        var section = new Section(new SectionHeader(getTranslation("enrolment.call.new")));
        var open = new Button(getTranslation("enrolment.call.open"));
        open.addClickListener(_ -> section.replace(open, form(community, actor)));
        section.add(open);
        return section;
    }

    private Article form(CommunityId community, Actor actor) {
        var draft = Pages.draft("call", community, actor);
        var title = new TextField(getTranslation("enrolment.call.title"));
        title.setMaxLength(Elections.MAX_TITLE);
        title.setWidthFull();
        var about = new TextArea(getTranslation("enrolment.call.about"));
        about.setHelperText(getTranslation("enrolment.call.about-help"));
        about.setMaxLength(AssociatesDesk.MAX_ABOUT);
        about.setMinRows(3);
        about.setWidthFull();
        Draft.keep(title, draft + ".title");
        Draft.keep(about, draft);
        var seats = new IntegerField(getTranslation("enrolment.call.seats"));
        seats.setValue(2);
        seats.setMin(1);
        var until = new DatePicker(getTranslation("enrolment.call.last-day"));
        until.setValue(LocalDates.date(clock.instant()).plusDays(USUAL_DAYS));
        var form = new Article(title, about, seats, until, Pages.acts(Pages.main(getTranslation("enrolment.call.go"), () -> {
            RuleViolation.require(seats.getValue() != null && until.getValue() != null, "enrolment.call.incomplete");
            desk.call(actor, community, new CallDraft(title.getValue(), about.getValue(), seats.getValue(), until.getValue()));
            Draft.forget(draft + ".title");
            Draft.forget(draft);
            again();
        })));
        form.addClassNames("ys-card", "ys-form");
        return form;
    }

    private TextArea reason(Nomination it, String label) {
        var reason = new TextArea(getTranslation(label));
        reason.setHelperText(getTranslation("enrolment.decide.reason-help"));
        reason.setMaxLength(MAX_WORDS);
        reason.setWidthFull();
        Draft.keep(reason, draft(it));
        return reason;
    }

    private static String draft(Nomination it) {
        return "enrolment.nomination." + it.id();
    }

    private static void again() {
        UI.getCurrent().refreshCurrentRoute(false);
    }
}
