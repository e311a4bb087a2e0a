package org.yishiting.enrolment.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
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
import org.yishiting.enrolment.AssemblyDraft;
import org.yishiting.enrolment.Checking;
import org.yishiting.enrolment.Election;
import org.yishiting.enrolment.Elections;
import org.yishiting.enrolment.EnrolmentPaths;
import org.yishiting.enrolment.Phase;
import org.yishiting.enrolment.RollFiles;
import org.yishiting.enrolment.RollImport;
import org.yishiting.enrolment.RollObjection;
import org.yishiting.enrolment.RollObjections;
import org.yishiting.enrolment.Rolls;
import org.yishiting.residents.CurrentActor;

/** One enrolment at the desk of the committee: check, admit, publish, decide, make final, hand over. */
@Route(EnrolmentPaths.ELECTION_DESK)
@RolesAllowed("COMMITTEE_STAFF")
@StyleSheet("context://enrolment/enrolment.css")
class ElectionDeskView extends Div implements BeforeEnterObserver {

    private static final int SHOWN = 20;

    private final Elections elections;
    private final Checking checking;
    private final Rolls rolls;
    private final RollObjections objections;
    private final RollFiles files;
    private final RollImport imports;
    private final Offices offices;
    private final CurrentActor currentActor;
    private final Clock clock;
    private String done = "";

    ElectionDeskView(Elections elections, Checking checking, Rolls rolls, RollObjections objections, RollFiles files, RollImport imports, Offices offices, CurrentActor currentActor, Clock clock) {
        this.elections = elections;
        this.checking = checking;
        this.rolls = rolls;
        this.objections = objections;
        this.files = files;
        this.imports = imports;
        this.offices = offices;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(Pages.election(event, elections), currentActor.get());
    }

    private void show(Election election, Actor actor) {
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        var today = LocalDates.date(clock.instant());
        var counts = checking.counts(actor, election.id());
        removeAll();
        add(new PageHeader(election.title()).crumb(EnrolmentPaths.DESK, getTranslation("enrolment.desk.title"), LocalDates.full(election.days().polling(), getLocale()))
                .meta(getTranslation("enrolment.desk.counts", counts.all(), counts.waiting(), counts.accepted(), counts.refused())));
        var body = new Div();
        body.addClassName("ys-stack");
        if (!done.isEmpty()) {
            body.add(new Slip(done, LocalDates.moment(clock.instant(), getLocale())));
            done = "";
        }
        switch (election.phase()) {
            case FINAL, CLOSED, CALLED_OFF -> { }
            case NOT_OPEN -> body.add(importing(election, actor));
            case OPEN -> {
                open(body, election, actor);
                body.add(importing(election, actor));
            }
            case LISTED -> listed(body, election, actor);
        }
        if (election.listedAt() != null && !election.removed()) {
            body.add(downloads(election, actor));
        }
        if (election.phase().next().contains(Phase.CALLED_OFF)) {
            body.add(callOff(election, actor));
        }
        var aside = new Section(new H2(getTranslation("enrolment.days.title")), Days.of(election.days(), today));
        aside.addClassNames("ys-card", "ys-aside");
        var two = new Div(now(election, actor, counts, today), body, Still.of(aside));
        two.addClassNames("ys-two", "ys-mt5");
        add(two);
    }

    private NowCard now(Election election, Actor actor, Checking.Counts counts, LocalDate today) {
        var card = new NowCard().now(Standings.now(election, today)).next(Standings.next(election, today));
        var id = election.id();
        return switch (election.phase()) {
            case NOT_OPEN -> card.youCan(getTranslation("enrolment.desk.can-open"))
                    .act(act(election, actor, "enrolment.desk.open-now", "enrolment.desk.opened", () -> elections.openNow(actor, id)));
            case OPEN -> {
                if (counts.waiting() > 0) {
                    yield card.youCan(getTranslation("enrolment.desk.can-check", counts.waiting()));
                }
                yield today.isAfter(election.days().closes()) ? card.youCan(getTranslation("enrolment.desk.can-publish"))
                        .act(act(election, actor, "enrolment.desk.publish", "enrolment.desk.published", () -> rolls.publish(actor, id)))
                        : card.youCan(getTranslation("enrolment.desk.can-wait"));
            }
            case LISTED -> {
                var undecided = objections.of(actor, id).stream().filter(it -> it.upheld() == null).count();
                if (undecided > 0) {
                    yield card.youCan(getTranslation("enrolment.desk.can-decide", undecided));
                }
                yield today.isAfter(election.days().objections()) ? card.youCan(getTranslation("enrolment.desk.can-final"))
                        .act(act(election, actor, "enrolment.desk.final", "enrolment.desk.finalised", () -> rolls.finalise(actor, id)))
                        : card.youCan(getTranslation("enrolment.desk.can-listen"));
            }
            case FINAL, CLOSED, CALLED_OFF -> card.youCan(getTranslation(election.removed() ? "enrolment.desk.can-nothing" : "enrolment.desk.can-download"));
        };
    }

    private Div act(Election election, Actor actor, String label, String said, Runnable act) {
        return Pages.acts(Pages.main(getTranslation(label), () -> {
            act.run();
            again(election, actor, said);
        }));
    }

    private void open(Div body, Election election, Actor actor) {
        var waiting = checking.waiting(actor, election.id(), SHOWN);
        var section = new Section(new SectionHeader(getTranslation("enrolment.desk.queue")).hint(getTranslation("enrolment.desk.queue-hint")));
        if (waiting.isEmpty()) {
            section.add(new EmptyState(getTranslation("enrolment.desk.queue-empty"), getTranslation("enrolment.desk.queue-empty-text")));
        } else {
            var list = new OpenInPlace();
            waiting.forEach(it -> list.row(Badge.plain(Icon.CLOCK, getTranslation("enrolment.desk.check")),
                    getTranslation("enrolment.desk.application", ReceiptCode.of(it.id().toString())), LocalDates.moment(it.appliedAt(), getLocale()),
                    DueChip.until(LocalDates.date(clock.instant()), it.due()), () -> new CheckPanel(checking, actor, it.id(), said -> {
                        done = said;
                        show(elections.find(election.id()).orElseThrow(), actor);
                    })));
            section.add(list);
        }
        body.add(section);
        assembly(body, election, actor);
    }

    private ImportPanel importing(Election election, Actor actor) {
        return new ImportPanel(imports, actor, election.id(), said -> {
            done = said;
            show(elections.find(election.id()).orElseThrow(), actor);
        });
    }

    private void assembly(Div body, Election election, Actor actor) {
        var waiting = checking.toAdmit(actor, election.id());
        if (waiting.isEmpty()) {
            return;
        }
        var meeting = new ChoiceBox<>(getTranslation("enrolment.assembly.meeting"), AssemblyDraft.Meeting.values());
        meeting.setItemLabelGenerator(it -> getTranslation("enrolment.assembly.meeting." + it.name()));
        meeting.setValue(AssemblyDraft.Meeting.VILLAGERS);
        var day = new DatePicker(getTranslation("enrolment.assembly.held"));
        day.setMax(LocalDates.date(clock.instant()));
        day.setValue(LocalDates.date(clock.instant()));
        var present = new IntegerField(getTranslation("enrolment.assembly.present"));
        var inFavour = new IntegerField(getTranslation("enrolment.assembly.in-favour"));
        var reason = new TextArea(getTranslation("enrolment.assembly.reason"));
        reason.setHelperText(getTranslation("enrolment.assembly.reason-help"));
        reason.setWidthFull();
        Draft.keep(reason, "enrolment.assembly." + election.id());
        var form = new Article(new Paragraph(new Phrase(getTranslation("enrolment.assembly.who", waiting.size()))), meeting, day, present, inFavour, reason,
                Pages.acts(Pages.act(getTranslation("enrolment.assembly.go"), () -> {
                    RuleViolation.require(day.getValue() != null && present.getValue() != null && inFavour.getValue() != null && meeting.getValue() != null, "enrolment.assembly.incomplete");
                    checking.record(actor, election.id(), new AssemblyDraft(meeting.getValue(), day.getValue(), present.getValue(), inFavour.getValue(), waiting, reason.getValue()));
                    Draft.forget("enrolment.assembly." + election.id());
                    again(election, actor, "enrolment.assembly.recorded");
                })));
        form.addClassNames("ys-card", "ys-form");
        body.add(new Section(new SectionHeader(getTranslation("enrolment.assembly.title")), form));
    }

    private void listed(Div body, Election election, Actor actor) {
        var all = objections.of(actor, election.id());
        var mine = objections.waiting(actor, election.community(), SHOWN).stream().map(RollObjection::id).toList();
        var section = new Section(new SectionHeader(getTranslation("enrolment.desk.objections")).count(getTranslation("enrolment.desk.objections-count", all.size())));
        if (all.isEmpty()) {
            section.add(new EmptyState(getTranslation("enrolment.desk.objections-empty"), getTranslation("enrolment.desk.objections-empty-text")));
        } else {
            var list = new OpenInPlace();
            for (var it : all) {
                var kind = getTranslation("enrolment.objection.kind." + it.kind().key());
                if (it.upheld() != null) {
                    list.row(it.upheld() ? Badge.ok(getTranslation("enrolment.desk.upheld")) : Badge.plain(Icon.CROSS, getTranslation("enrolment.desk.rejected")), kind, it.words(), new Div(),
                            () -> new Paragraph(new Phrase(String.valueOf(it.reason()))));
                } else if (mine.contains(it.id())) {
                    list.row(Badge.soon(getTranslation("enrolment.desk.decide")), kind, it.words(), DueChip.until(LocalDates.date(clock.instant()), it.due()),
                            () -> new DecidePanel(objections, actor, it, said -> {
                                done = said;
                                show(elections.find(election.id()).orElseThrow(), actor);
                            }));
                } else {
                    list.row(Badge.soon(getTranslation("enrolment.desk.decide")), kind, getTranslation("enrolment.desk.recused"),
                            DueChip.until(LocalDates.date(clock.instant()), it.due()), () -> new Paragraph(new Phrase(getTranslation("enrolment.desk.recused-why"))));
                }
            }
            section.add(list);
        }
        body.add(section);
        assembly(body, election, actor);
    }

    private Section downloads(Election election, Actor actor) {
        var state = getTranslation(election.finalAt() == null ? "enrolment.file.name" : "enrolment.file.name-final", election.title());
        var pdf = PageParts.download(getTranslation("enrolment.desk.pdf"), state + ".pdf", "application/pdf", out -> files.pdf(actor, election.id(), out));
        var xlsx = PageParts.download(getTranslation("enrolment.desk.xlsx"), state + ".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                out -> files.xlsx(actor, election.id(), out));
        return new Section(new SectionHeader(getTranslation("enrolment.desk.files")).hint(getTranslation("enrolment.desk.files-hint")), Pages.acts(pdf, xlsx));
    }

    private Section callOff(Election election, Actor actor) {
        var section = new Section();
        var open = new Button(getTranslation("enrolment.desk.call-off"));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        open.addClickListener(_ -> {
            var why = new TextArea(getTranslation("enrolment.desk.call-off.why"));
            why.setHelperText(getTranslation("enrolment.desk.call-off.help"));
            why.setWidthFull();
            Draft.keep(why, "enrolment.call-off." + election.id());
            var go = Pages.act(getTranslation("enrolment.desk.call-off.go"), () -> {
                elections.callOff(actor, election.id(), why.getValue());
                Draft.forget("enrolment.call-off." + election.id());
                again(election, actor, "enrolment.desk.called-off");
            });
            go.addThemeVariants(ButtonVariant.LUMO_ERROR);
            var form = new Article(Notice.soon(getTranslation("enrolment.desk.call-off.text")), why, go);
            form.addClassNames("ys-card", "ys-form");
            section.replace(open, form);
        });
        section.add(open);
        return section;
    }

    private void again(Election election, Actor actor, String key) {
        done = getTranslation(key);
        show(elections.find(election.id()).orElseThrow(), actor);
        UI.getCurrent().getPage().executeJs("window.scrollTo(0, 0)");
    }
}
