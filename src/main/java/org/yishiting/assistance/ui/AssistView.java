package org.yishiting.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.function.SerializableFunction;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.ConsentGiven;
import org.yishiting.assistance.DeskLookup;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.KnownPerson;
import org.yishiting.assistance.NewPerson;
import org.yishiting.assistance.OpenVisits;
import org.yishiting.assistance.RunningVisit;
import org.yishiting.assistance.TakingBack;
import org.yishiting.assistance.TodaysVisit;
import org.yishiting.assistance.VisitId;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.EnterKey;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.CurrentCommunity;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.PhoneCheck;
import org.yishiting.residents.Registration;
import org.yishiting.residents.ui.AgeChoice;
import org.yishiting.residents.ui.Attempt;
import org.yishiting.residents.ui.Doorman;
import org.yishiting.residents.ui.Fields;
import org.yishiting.residents.ui.PhoneProof;

/** 窗口代录: whom one helps, the consent that is read back, and what can be done together. One question at a time; the figures press the big buttons. */
@Route(AssistancePaths.DESK)
@RouteAlias("desk")
@Menu(title = "assistance.menu", icon = "WRITE", order = 1)
@RolesAllowed({"COMMITTEE_STAFF", "GRID_CONTACT"})
@JavaScript("context://assistance/visit.js")
@StyleSheet("context://assistance/assistance.css")
class AssistView extends Div implements BeforeEnterObserver {

    /** Told to somebody who was led here from a page that is closed while helping. */
    static final String CLOSED = "closed";

    private final DeskVisits visits;
    private final DeskLookup lookup;
    private final TakingBack undoing;
    private final OpenVisits open;
    private final CurrentActor current;
    private final CurrentCommunity community;
    private final PhoneCheck phones;
    private final Doorman doorman;

    AssistView(DeskVisits visits, DeskLookup lookup, TakingBack undoing, OpenVisits open, CurrentActor current, CurrentCommunity community, PhoneCheck phones, Doorman doorman) {
        this.visits = visits;
        this.lookup = lookup;
        this.undoing = undoing;
        this.open = open;
        this.current = current;
        this.community = community;
        this.phones = phones;
        this.doorman = doorman;
        addClassName("ys-assist");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (community.find().isEmpty()) {
            event.forwardTo(CurrentCommunity.CHOOSE);
            return;
        }
        var closed = event.getLocation().getQueryParameters().getParameters().containsKey(CLOSED);
        open.here().ifPresentOrElse(visit -> tasks(visit, closed), this::choose);
    }

    // ---- nobody is helped yet

    private void choose() {
        getElement().executeJs("window.yishitingVisit.forget()");
        begin(new PageHeader(getTranslation("assistance.title")).meta(getTranslation("assistance.meta")));
        add(new DeskKeys(List.of(
                press("assistance.new", this::register), press("assistance.by-code", this::askCode),
                press("assistance.by-phone", this::askPhone), press("assistance.by-name", this::askName))));
        var today = visits.today(current.get(), place().id());
        if (!today.isEmpty()) {
            var list = new UnorderedList();
            list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
            today.forEach(it -> list.add(row(it)));
            add(new SectionHeader(getTranslation("assistance.today")), list);
        }
    }

    private ListItem row(TodaysVisit it) {
        var words = new Span(new Phrase(getTranslation("assistance.today.row", LocalDates.time(it.startedAt()), it.nickname(), it.acts())));
        var row = new ListItem(words);
        row.addClassName("ys-assist-row");
        if (it.running()) {
            row.add(new Span(getTranslation("assistance.today.running")));
        } else {
            row.add(new Anchor(ReceiptView.path(it.id()), getTranslation("assistance.today.receipt")));
        }
        return row;
    }

    private void register() {
        var name = Fields.text(getTranslation("assistance.new.name"), Autocomplete.OFF);
        name.setHelperText(getTranslation("assistance.new.name.help"));
        var age = new AgeChoice();
        var proof = new PhoneProof(phones, doorman);
        proof.setVisible(false);
        var withPhone = new NativeButton(getTranslation("assistance.new.phone"));
        withPhone.addClassName("ys-link");
        withPhone.addClickListener(_ -> {
            proof.setVisible(!proof.isVisible());
            withPhone.setText(getTranslation(proof.isVisible() ? "assistance.new.phone.not" : "assistance.new.phone"));
        });
        var attempt = proof.withFieldsIn(new Attempt()).at("residents.nickname.", name).at("residents.minor.", age);
        step("assistance.new.title", "assistance.new.why", next(attempt, () -> {
            var called = Registration.nickname(name.getValue());
            var group = age.ownAccount();
            var phone = proof.isVisible() ? proof.prove() : null;
            var known = phone == null ? java.util.Optional.<KnownPerson>empty() : lookup.byPhone(current.get(), place().id(), phone);
            if (known.isPresent()) {
                found(List.of(known.get()), "assistance.found.known");
            } else {
                var person = new NewPerson(called, group, phone);
                readBack(called, consent -> visits.register(current.get(), place().id(), person, consent));
            }
        }), name, age, withPhone, proof, attempt);
        name.focus();
    }

    private void askCode() {
        var code = Fields.text(getTranslation("assistance.code.label"), Autocomplete.OFF);
        code.setHelperText(getTranslation("assistance.code.help"));
        var attempt = new Attempt().at("assistance.code.", code);
        step("assistance.by-code.title", "assistance.by-code.why", next(attempt, () ->
                found(List.of(lookup.byCode(current.get(), place().id(), code.getValue()).orElseThrow(() -> new RuleViolation("assistance.code.unknown"))), "")),
                code, attempt);
        code.focus();
    }

    private void askPhone() {
        var proof = new PhoneProof(phones, doorman);
        var attempt = proof.withFieldsIn(new Attempt());
        step("assistance.by-phone.title", "assistance.by-phone.why", next(attempt, () ->
                found(List.of(lookup.byPhone(current.get(), place().id(), proof.prove()).orElseThrow(() -> new RuleViolation("assistance.found.nobody-by-phone"))), "")),
                proof, attempt);
    }

    private void askName() {
        var name = Fields.text(getTranslation("assistance.new.name"), Autocomplete.OFF);
        name.setHelperText(getTranslation("assistance.by-name.help"));
        var attempt = new Attempt().at("residents.nickname.", name);
        step("assistance.by-name.title", "assistance.by-name.why", next(attempt, () -> {
            var people = lookup.byName(current.get(), place().id(), name.getValue());
            if (people.isEmpty()) {
                throw new RuleViolation("assistance.found.nobody");
            }
            found(people, "");
        }), name, attempt);
        name.focus();
    }

    /** Which of them it is: a name and the month of joining, nothing else is shown. */
    private void found(List<KnownPerson> people, String note) {
        var choices = people.stream().map(it -> {
            var since = it.since() == null ? getTranslation("assistance.found.not-here")
                    : getTranslation("assistance.found.since", String.valueOf(it.since().getYear()), it.since().getMonthValue());
            return new DeskKeys.Choice(it.nickname(), since, () -> {
                if (it.approved()) {
                    readBack(it.nickname(), consent -> visits.open(current.get(), place().id(), it, consent));
                } else {
                    askForMinor(it);
                }
            });
        }).toList();
        begin(new PageHeader(getTranslation("assistance.found.title")).meta(getTranslation("assistance.found.why")));
        if (!note.isEmpty()) {
            add(Notice.info(getTranslation(note)));
        }
        add(new DeskKeys(choices), back());
    }

    /** Somebody under age: another one decides first. */
    private void askForMinor(KnownPerson person) {
        var why = Fields.text(getTranslation("assistance.minor.why"), Autocomplete.OFF);
        why.setHelperText(getTranslation("assistance.minor.why.help"));
        var attempt = new Attempt().at("residents.minor.", why);
        var ask = next(attempt, () -> {
            lookup.askFor(current.get(), place().id(), person, why.getValue());
            choose();
            add(Notice.ok(getTranslation("assistance.minor.sent")));
        });
        ask.setText(getTranslation("assistance.minor.ask"));
        step("assistance.minor.title", "assistance.minor.text", ask, why, attempt);
        why.focus();
    }

    /** The words are large, to be read out; nothing is kept before somebody agreed to them. */
    private void readBack(String called, SerializableFunction<ConsentGiven, VisitId> start) {
        var words = new Div();
        words.addClassNames("ys-card", "ys-assist-words");
        for (var line : List.of("a", "b", "c", "d")) {
            words.add(new Paragraph(new Phrase(getTranslation("assistance.consent.1." + line))));
        }
        words.getElement().setAttribute("tabindex", "0");
        var how = new ChoiceBox<>(getTranslation("assistance.consent.how"), ConsentGiven.values());
        how.setItemLabelGenerator(it -> getTranslation(it == ConsentGiven.SPOKEN ? "assistance.consent.spoken" : "assistance.consent.signed"));
        how.setManualValidation(true);
        var attempt = new Attempt().at("assistance.consent.", how);
        var go = next(attempt, () -> {
            if (how.getValue() == null) {
                throw new RuleViolation("assistance.consent.choose");
            }
            start.apply(how.getValue());
            UI.getCurrent().getPage().setLocation("/" + AssistancePaths.DESK);
        });
        go.setText(getTranslation("assistance.consent.go"));
        begin(new PageHeader(getTranslation("assistance.consent.title", called)).meta(getTranslation("assistance.consent.why")));
        var box = new Div(words, how, attempt, go, back());
        box.addClassName("ys-stack");
        add(box);
        how.getElement().executeJs("setTimeout(() => this.focus())");
    }

    // ---- somebody is helped

    private void tasks(RunningVisit visit, boolean closed) {
        begin(new PageHeader(getTranslation("assistance.tasks.title", visit.nickname())).meta(getTranslation("assistance.tasks.meta")));
        if (closed) {
            add(Notice.info(getTranslation("assistance.closed")));
        }
        add(new DeskTasks(String.valueOf(place().code())), new DoneSoFar(visits, undoing, current.get()));
    }

    // ---- parts

    private DeskKeys.Choice press(String key, SerializableRunnable act) {
        return new DeskKeys.Choice(getTranslation(key), getTranslation(key + ".why"), act);
    }

    private void step(String title, String why, Button next, Component... parts) {
        begin(new PageHeader(getTranslation(title)).meta(getTranslation(why)));
        var box = new Div(parts);
        box.add(next, back());
        box.addClassNames("ys-card", "ys-stack");
        EnterKey.pressesOnlyWhatIsReached(box);
        add(box);
    }

    private Button next(Attempt attempt, SerializableRunnable act) {
        var next = new Button(getTranslation("assistance.next"), _ -> attempt.run(act));
        next.addThemeVariants(ButtonVariant.PRIMARY);
        next.addClickShortcut(Key.ENTER);
        next.setDisableOnClick(true);
        next.addClickListener(_ -> next.setEnabled(true));
        return next;
    }

    private Button back() {
        var back = new Button(getTranslation("assistance.back"), _ -> choose());
        back.addThemeVariants(ButtonVariant.TERTIARY);
        back.addClickShortcut(Key.ESCAPE);
        return back;
    }

    private void begin(PageHeader header) {
        removeAll();
        add(header);
    }

    private CommunitySummary place() {
        return community.find().orElseThrow();
    }
}
