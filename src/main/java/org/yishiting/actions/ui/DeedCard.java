package org.yishiting.actions.ui;

import static org.yishiting.base.ui.PageParts.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.NoteKind;
import org.yishiting.actions.NoteView;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.base.ui.Phrase;
import org.yishiting.photos.ui.PhotoStrip;
import org.yishiting.records.SeenLink;
import org.yishiting.records.ui.Trail;

/** What was promised, who does it, by when, what happened last and what comes next. Nothing in it listens. */
class DeedCard extends Article {

    private static final int SOON = 2;
    private static final int SHOTS = 4;
    private static final Set<NoteKind> LAST = EnumSet.of(NoteKind.PROGRESS, NoteKind.STEP_DONE, NoteKind.STEP_UNDONE);

    private final DeedView deed;
    private final DescriptionList facts = new DescriptionList();

    /** @param links where it came from and what came of it */
    DeedCard(DeedView deed, List<SeenLink> links) {
        this.deed = deed;
        addClassNames("ys-card", "ys-deed");
        setId("deed-" + deed.position());
        var head = new Div(new H3(new Phrase(deed.promise())), badge(deed));
        head.addClassName("ys-deed-h");
        facts.addClassName("ys-facts");
        add(head, facts);
        who();
        when();
        last();
        steps();
        if (!links.isEmpty()) {
            fact("actions.fact.links", Trail.lines(links));
        }
        photos();
        history();
    }

    static Badge badge(DeedView deed) {
        return switch (deed.status()) {
            case AWAITED -> Badge.soon(say(deed.owner() == null ? "actions.badge.awaited" : "actions.badge.awaited-day"));
            case RUNNING -> deed.late() ? Badge.late(say("actions.badge.late")) : Badge.info(Icon.CLOCK, say("actions.badge.running"));
            case PAUSED -> Badge.plain(Icon.PAUSE, say("actions.badge.paused"));
            case DONE -> Badge.ok(say("actions.badge.done"));
            case NOT_DONE -> Badge.refused(say("actions.badge.not-done"));
        };
    }

    private void who() {
        var owner = deed.owner();
        if (owner == null) {
            fact("actions.fact.who", new Span(getTranslation("actions.deed.nobody")));
        } else {
            var line = new PersonLine(owner.name(), owner.office());
            line.addClassName("ys-who-line");
            fact("actions.fact.who", line);
        }
        if (deed.helpers() != null) {
            fact("actions.fact.helpers", new Phrase(deed.helpers()));
        }
    }

    private void when() {
        var due = deed.due();
        if (deed.status().ended()) {
            var ended = day(deed.endedOn());
            fact(deed.status() == DeedStatus.DONE ? "actions.fact.done" : "actions.fact.ended", new Phrase(due == null || deed.status() == DeedStatus.NOT_DONE ? ended
                    : ended + (deed.workdays() > 0 ? getTranslation("actions.done.early", deed.workdays())
                    : deed.workdays() < 0 ? getTranslation("actions.done.late", -deed.workdays()) : getTranslation("actions.done.in-time"))));
        } else if (due != null) {
            var lines = new ArrayList<Component>();
            lines.add(deed.status() == DeedStatus.PAUSED
                    ? DueChip.paused(getTranslation("actions.due.paused"), note(NoteKind.PAUSED).map(it -> getTranslation("actions.due.paused-for", it.text())).orElse(""))
                    : chip(deed, due));
            paused().ifPresent(lines::add);
            extended().ifPresent(lines::add);
            told().ifPresent(lines::add);
            fact("actions.fact.due", lines.toArray(Component[]::new));
        }
    }

    /** Of a deed whose clock runs. */
    static DueChip chip(DeedView deed, LocalDate due) {
        var day = LocalDates.day(due, UI.getCurrent().getLocale());
        return deed.workdays() < 0 ? DueChip.late(say("actions.due.late", -deed.workdays()), say("actions.due.was", day))
                : deed.workdays() == 0 ? DueChip.soon(say("actions.due.today"), say("actions.due.day", day))
                : deed.workdays() <= SOON ? DueChip.soon(say("base.due.working-days", deed.workdays()), say("base.due.by", day))
                : DueChip.workingDays(deed.workdays(), due);
    }

    private Optional<Component> paused() {
        return deed.pausedSince() == null ? Optional.empty()
                : Optional.of(small(getTranslation("actions.due.pause", day(deed.pausedSince()), day(deed.pausedUntil()))));
    }

    private Optional<Component> extended() {
        return deed.extensions() == 0 ? Optional.empty() : note(NoteKind.EXTENDED).map(it -> small(getTranslation("actions.due.extended", day(deed.firstDue()),
                deed.extensions(), it.text(), it.by() == null ? "" : it.by(), day(LocalDates.date(it.at())))));
    }

    private Optional<Component> told() {
        return deed.late() && deed.escalatedTo() != null ? Optional.of(small(getTranslation("actions.due.told", deed.escalatedTo()))) : Optional.empty();
    }

    private void last() {
        if (deed.result() != null) {
            fact(deed.status() == DeedStatus.DONE ? "actions.fact.result" : "actions.fact.reason", new Phrase(deed.result()));
            return;
        }
        deed.notes().stream().filter(it -> LAST.contains(it.kind())).findFirst().ifPresentOrElse(it -> fact("actions.fact.last", new Phrase(day(LocalDates.date(it.at())) + " "
                + (it.kind() == NoteKind.PROGRESS ? "" : kind(it) + getTranslation("actions.note.colon", "")) + it.text())), () -> {
            if (deed.owner() != null) {
                fact("actions.fact.last", new Span(getTranslation("actions.fact.nothing-yet")));
            }
        });
        deed.nextStep().ifPresentOrElse(it -> fact("actions.fact.next", new Phrase(it.what() + StepList.whoAndWhen(it))), () -> {
            if (deed.next() != null) {
                fact("actions.fact.next", new Phrase(deed.next()));
            }
        });
    }

    private void steps() {
        if (!deed.steps().isEmpty()) {
            fact("actions.fact.steps", new Span(StepList.count(deed.steps())), new StepList(deed));
        }
    }

    private void photos() {
        var shots = deed.notes().reversed().stream().flatMap(note -> note.photos().stream()
                .map(it -> new PhotoStrip.Shot(it.id(), it.words(), LocalDates.date(note.at())))).toList();
        if (!shots.isEmpty()) {
            add(new PhotoStrip(shots.subList(Math.max(0, shots.size() - SHOTS), shots.size())));
        }
    }

    /** All of it, for who wants to know. */
    private void history() {
        if (deed.notes().size() < 2) {
            return;
        }
        var lines = new UnorderedList();
        lines.addClassName("ys-deed-notes");
        for (var note : deed.notes()) {
            var what = kind(note);
            var until = note.until() == null || note.kind() == NoteKind.LATE ? "" : getTranslation("actions.note.until", day(note.until()));
            var by = note.by() == null ? "" : getTranslation("actions.note.by", note.by());
            lines.add(new ListItem(new Phrase(day(LocalDates.date(note.at())) + " " + what + (note.text().isEmpty() ? "" : getTranslation("actions.note.colon", note.text())) + until + by)));
        }
        var details = new NativeDetails(getTranslation("actions.note.all", deed.notes().size()), lines);
        details.addClassNames("ys-more", "ys-noelder");
        add(details);
    }

    private String kind(NoteView note) {
        return getTranslation("actions.note." + note.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private Optional<NoteView> note(NoteKind kind) {
        return deed.notes().stream().filter(it -> it.kind() == kind).findFirst();
    }

    private void fact(String name, Component... value) {
        facts.add(new DescriptionList.Term(getTranslation(name)), new DescriptionList.Description(value));
    }

    private static Paragraph small(String text) {
        var small = new Paragraph(new Phrase(text));
        small.addClassName("ys-meta");
        return small;
    }

    private String day(@Nullable LocalDate day) {
        return day == null ? "" : LocalDates.day(day, getLocale());
    }

    static List<NoteView.Photo> photos(List<org.yishiting.photos.PhotoId> ids, String words) {
        return ids.stream().map(it -> new NoteView.Photo(it, words)).toList();
    }
}
