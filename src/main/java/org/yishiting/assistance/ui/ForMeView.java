package org.yishiting.assistance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.yishiting.assistance.AssistancePaths;
import org.yishiting.assistance.ConsentGiven;
import org.yishiting.assistance.Contest;
import org.yishiting.assistance.DeskContests;
import org.yishiting.assistance.DeskVisits;
import org.yishiting.assistance.DoneAct;
import org.yishiting.assistance.TakingBack;
import org.yishiting.assistance.Visit;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.EmptyState;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.residents.CurrentActor;
import org.yishiting.residents.ResidentsPaths;

/** 窗口替我办的: everything somebody at the desk typed for one, each with a way to contest it. */
@Route(AssistancePaths.FOR_ME)
@PermitAll
@StyleSheet("context://assistance/assistance.css")
class ForMeView extends Div implements BeforeEnterObserver {

    private final DeskVisits visits;
    private final DeskContests contests;
    private final TakingBack undoing;
    private final CurrentActor current;

    ForMeView(DeskVisits visits, DeskContests contests, TakingBack undoing, CurrentActor current) {
        this.visits = visits;
        this.contests = contests;
        this.undoing = undoing;
        this.current = current;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(getTranslation("assistance.for-me.title")).crumb(ResidentsPaths.ME, getTranslation("assistance.for-me.me"), getTranslation("assistance.for-me.title"))
                .meta(getTranslation("assistance.for-me.meta")));
        var done = visits.forMe(current.get());
        if (done.isEmpty()) {
            add(new EmptyState(getTranslation("assistance.for-me.empty.title"), getTranslation("assistance.for-me.empty.text"),
                    new LinkButton(ResidentsPaths.ME, getTranslation("assistance.for-me.empty.go"))));
        }
        done.forEach(it -> add(section(it)));
    }

    private Section section(Visit visit) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-card-flush", "ys-rows");
        visit.acts().forEach(it -> list.add(row(it)));
        if (visit.acts().isEmpty()) {
            var nothing = new ListItem(getTranslation("assistance.for-me.nothing"));
            nothing.addClassName("ys-assist-act");
            list.add(nothing);
        }
        var consent = getTranslation(visit.consent() == ConsentGiven.SPOKEN ? "assistance.for-me.spoken" : "assistance.for-me.signed");
        return new Section(new SectionHeader(LocalDates.moment(visit.startedAt(), getLocale()))
                .hint(getTranslation("assistance.for-me.visit", visit.community(), visit.typist(), consent)), list);
    }

    private ListItem row(DoneAct act) {
        var words = new Paragraph(new Phrase(ActWords.of(act)));
        words.addClassName("ys-row-t");
        var foot = new Div(new Span(LocalDates.moment(act.at(), getLocale())));
        foot.addClassNames("ys-row-foot", "ys-soft");
        var row = new ListItem(words, foot);
        row.addClassName("ys-assist-act");
        if (!act.path().isEmpty()) {
            var page = new Anchor(act.path(), getTranslation("assistance.for-me.page"));
            page.addClassName("ys-link");
            foot.add(page);
        }
        var back = new TakeBack(act, () -> undoing.undo(current.get(), act.id()));
        if (act.contest() == null && act.takenBack() == null) {
            var contest = new NativeButton(getTranslation("assistance.contest.open"));
            contest.addClassName("ys-link");
            contest.getElement().setAttribute("type", "button").setAttribute("aria-label", getTranslation("assistance.contest.open") + " " + ActWords.of(act));
            contest.addClickListener(_ -> {
                foot.remove(contest);
                row.add(form(act, row));
            });
            foot.add(contest);
        } else if (act.contest() != null) {
            row.add(contested(act.contest()));
        }
        row.add(back);
        return row;
    }

    private Component form(DoneAct act, ListItem row) {
        var draft = "assistance.contest." + act.id();
        var words = new TextArea(getTranslation("assistance.contest.label"));
        words.setHelperText(getTranslation("assistance.contest.help"));
        words.setMaxLength(DeskContests.MAX_WORDS);
        words.setWidthFull();
        Draft.keep(words, draft);
        var form = new Div(words);
        form.addClassName("ys-stack");
        form.add(new Button(getTranslation("assistance.contest.send"), _ -> {
            var due = contests.contest(current.get(), act.id(), words.getValue());
            Draft.forget(draft);
            row.remove(form);
            row.add(new Slip(getTranslation("assistance.contest.sent"), getTranslation("assistance.contest.until", LocalDates.weekday(LocalDates.date(due.minusMillis(1)), getLocale()))));
        }));
        words.focus();
        return form;
    }

    private Component contested(Contest it) {
        var box = new Div();
        box.addClassName("ys-stack");
        var said = new Paragraph(getTranslation("assistance.contest.said", it.words()));
        if (it.granted() == null) {
            box.add(Badge.soon(getTranslation("assistance.contest.waiting")), said,
                    new Paragraph(new Phrase(getTranslation("assistance.contest.until", LocalDates.weekday(LocalDates.date(it.due().minusMillis(1)), getLocale())))));
        } else {
            box.add(it.granted() ? Badge.ok(getTranslation("assistance.contest.granted")) : Badge.plain(Icon.INFO, getTranslation("assistance.contest.kept")),
                    said, new Paragraph(getTranslation("assistance.contest.answered-by", it.answeredBy(), it.answer())));
        }
        return box;
    }
}
