package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Seal;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.Participants;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryId;
import org.yishiting.minutes.EntryKind;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.LiveMinutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.MinutesState;
import org.yishiting.minutes.Transcription;
import org.yishiting.residents.CurrentActor;

/** Where the minutes are written while people speak. Everything by keyboard; every pause is saved; several may write at once. */
@Route(value = MinutesPaths.RECORDER, autoLayout = false)
@PermitAll
@StyleSheet("context://minutes/minutes.css")
class RecorderView extends Div implements BeforeEnterObserver {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Key[] PHRASE_KEYS = {Key.F2, Key.F3, Key.F4, Key.F6, Key.F7, Key.F8};
    private static final String[] PHRASES = {"open", "recusal", "shown", "pause", "refused", "again"};
    private static final Key[] DIGITS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5, Key.DIGIT_6, Key.DIGIT_7, Key.DIGIT_8, Key.DIGIT_9};

    private final Transcription transcription;
    private final Proofreading checking;
    private final LiveMinutes live;
    private final Meetings meetings;
    private final Participants participants;
    private final Agenda agenda;
    private final CurrentActor currentActor;
    private final Clock clock;

    private final Map<EntryId, Editor> editors = new HashMap<>();
    private final Span saved = new Span();
    private final Span count = new Span();
    private final Div side = new Div();
    private @Nullable MeetingId meeting;
    private @Nullable Composer composer;
    private @Nullable Script script;
    private @Nullable EntryId current;
    private int version;
    private int shown;
    private @Nullable EntryText last;
    private @Nullable SerializableRunnable stopFollowing;

    RecorderView(Transcription transcription, Proofreading checking, LiveMinutes live, Meetings meetings, Participants participants, Agenda agenda, CurrentActor currentActor, Clock clock) {
        this.transcription = transcription;
        this.checking = checking;
        this.live = live;
        this.meetings = meetings;
        this.participants = participants;
        this.agenda = agenda;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = MinutesParts.meeting(event);
        var view = meetings.find(id).orElseThrow(NotFoundException::new);
        var actor = currentActor.get();
        if (!meetings.has(actor, view, Duty.RECORDER)) {
            throw new NotFoundException();
        }
        meeting = id;
        removeAll();
        addClassName("ys-room");
        var minutes = transcription.begin(actor, id);
        if (minutes.state() == MinutesState.SIGNING || minutes.issued()) {
            event.forwardTo(MinutesPaths.minutes(id));
            return;
        }
        script = new Script(it -> draw(actor, it));
        add(top(actor, view, minutes.state()), panes(actor, view));
        show(transcription.entries(actor, id));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        if (meeting != null && composer != null) {
            stopFollowing = live.follow(meeting, entries -> ui.access(() -> show(entries)));
            ui.getPage().setTitle(getTranslation("base.page.title", getTranslation("minutes.recorder.title")));
            keys(composer);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (stopFollowing != null) {
            stopFollowing.run();
            stopFollowing = null;
        }
    }

    private Header top(Actor actor, MeetingView view, MinutesState state) {
        saved.addClassNames("ys-badge", "ys-badge-ok");
        saved.setText(getTranslation("minutes.recorder.saves"));
        saved.getElement().setAttribute("role", "status");
        var name = view.recorder() == null ? "" : view.recorder().name();
        var title = new Div(new H1(view.matter()), soft(getTranslation("minutes.recorder.meta", name, view.number(), getTranslation("minutes.state." + state.key()))));
        var buttons = acts(new Anchor(MeetingsPaths.meeting(view.id()), getTranslation("minutes.recorder.back")));
        if (state == MinutesState.DRAFT) {
            buttons.add(new ActButton(getTranslation("minutes.recorder.hand-over"), () -> {
                checking.open(actor, view.id());
                getUI().ifPresent(ui -> ui.navigate(MinutesPaths.minutes(view.id())));
            }).main());
        } else {
            buttons.add(new Anchor(MinutesPaths.minutes(view.id()), getTranslation("minutes.recorder.checking")));
        }
        var top = new Header(new Seal(getTranslation("minutes.seal")), title, saved, buttons);
        top.addClassName("ys-room-top");
        return top;
    }

    private Main panes(Actor actor, MeetingView view) {
        var people = participants.of(view.id()).stream().sorted(Comparator.comparing(it -> it.role().counts())).toList();
        composer = new Composer(people, "minutes.entry." + view.id(), text -> keep(actor, view.id(), text), this::next);
        var middle = new Section(new H2(new Span(getTranslation("minutes.recorder.script")), count), script, composer);
        middle.addClassNames("ys-pane", "ys-pane-paper");
        side.addClassName("ys-pane");
        var panes = new Main(left(actor, view), middle, new Section(side, about(actor, view.id(), people)));
        panes.addClassName("ys-panes");
        return panes;
    }

    private Section left(Actor actor, MeetingView view) {
        var points = new OrderedList();
        points.addClassName("ys-agenda");
        for (var point : agenda.of(view.id())) {
            var press = new NativeButton(point.title(), _ -> {
                transcription.write(actor, view.id(), EntryText.section(point.title()), null);
                show(transcription.entries(actor, view.id()));
            });
            press.addClassName("ys-agenda-press");
            points.add(new ListItem(new Span(point.number()), press));
        }
        var phrases = new Div();
        phrases.addClassName("ys-acts");
        for (var place = 0; place < PHRASES.length; place++) {
            var phrase = getTranslation("minutes.phrase." + PHRASES[place]);
            var press = new NativeButton();
            press.add(Composer.key(PHRASE_KEYS[place].getKeys().getFirst()), new Span(getTranslation("minutes.phrase." + PHRASES[place] + "-short")));
            press.addClickListener(_ -> type(phrase));
            press.addClassName("ys-pick");
            phrases.add(press);
        }
        var well = new Div(line(getTranslation("minutes.recorder.only")), soft(getTranslation("minutes.recorder.only-text")));
        well.addClassName("ys-well");
        var left = new Section(new H2(getTranslation("minutes.recorder.agenda")), points, new H2(getTranslation("minutes.recorder.phrases")), phrases, well);
        left.addClassName("ys-pane");
        return left;
    }

    /** Head and summary: made when somebody opens them. */
    private Div about(Actor actor, MeetingId id, List<Participant> people) {
        var box = new Div();
        box.addClassNames("ys-pane");
        var seats = (int) people.stream().filter(it -> it.role().counts()).count();
        box.add(new H2(getTranslation("minutes.recorder.head")), soft(getTranslation("minutes.recorder.seats", seats)), new ActButton(getTranslation("minutes.recorder.head-open"), () -> {
            var minutes = transcription.find(id).orElseThrow();
            var head = MinutesParts.area(getTranslation("minutes.recorder.head-lines"), Transcription.MAX_HEAD, "minutes.head." + id);
            head.setHelperText(getTranslation("minutes.recorder.head-help"));
            head.setValue(minutes.head());
            var summary = MinutesParts.area(getTranslation("minutes.recorder.summary"), Transcription.MAX_SUMMARY, "minutes.summary." + id);
            summary.setHelperText(getTranslation("minutes.recorder.summary-help"));
            summary.setValue(minutes.summary());
            box.removeAll();
            box.add(new H2(getTranslation("minutes.recorder.head")), head, summary, acts(new ActButton(getTranslation("minutes.recorder.head-save"), () -> {
                transcription.describe(actor, id, head.getValue(), summary.getValue());
                Draft.forget("minutes.head." + id);
                Draft.forget("minutes.summary." + id);
                saved();
            })));
        }).quiet());
        return box;
    }

    private void keys(Composer typed) {
        for (var place = 0; place < DIGITS.length; place++) {
            var index = place;
            Shortcuts.addShortcutListener(this, () -> typed.speaker(index), DIGITS[place], KeyModifier.ALT);
        }
        for (var place = 0; place < PHRASE_KEYS.length; place++) {
            var phrase = getTranslation("minutes.phrase." + PHRASES[place]);
            Shortcuts.addShortcutListener(this, () -> type(phrase), PHRASE_KEYS[place]);
        }
        Shortcuts.addShortcutListener(this, typed::dispute, Key.KEY_D, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(this, () -> typed.kind(EntryKind.RESOLUTION), Key.KEY_Y, KeyModifier.CONTROL);
    }

    private void type(String phrase) {
        if (composer != null) {
            composer.insert(phrase);
        }
    }

    /** A pause: what is typed becomes a piece, or the piece is changed. */
    private void keep(Actor actor, MeetingId id, EntryText text) {
        if (current != null && text.equals(last)) {
            return;
        }
        last = text;
        if (current == null) {
            current = transcription.write(actor, id, text, null);
            version = 1;
        } else {
            version = transcription.change(actor, current, version, text);
        }
        saved();
        show(transcription.entries(actor, id));
    }

    private void next() {
        if (composer != null && meeting != null) {
            if (current != null && script != null) {
                script.again(current);
            }
            current = null;
            Draft.forget("minutes.entry." + meeting);
            composer.next();
            show(transcription.entries(currentActor.get(), meeting));
        }
    }

    private void saved() {
        saved.setText(getTranslation("minutes.recorder.saved", SECONDS.format(LocalTime.ofInstant(clock.instant(), Zone.PORTAL))));
    }

    private void show(List<Entry> entries) {
        if (script == null) {
            return;
        }
        script.show(entries);
        if (entries.size() != shown) {
            shown = entries.size();
            script.getElement().executeJs("setTimeout(() => this.scrollTop = this.scrollHeight)");
        }
        count.setText(getTranslation("minutes.recorder.count", entries.size(), entries.stream().filter(it -> it.content().disputed()).count()));
        count.addClassName("ys-meta");
        side.removeAll();
        side.add(new H2(getTranslation("minutes.recorder.disputes")));
        of(entries, EntryKind.DISPUTE).forEach(it -> side.add(line(it.text())));
        side.add(new H2(getTranslation("minutes.recorder.resolutions")));
        of(entries, EntryKind.RESOLUTION).forEach(it -> {
            var card = new Div(line(it.text()), soft(MinutesParts.duty(it)));
            card.addClassName("ys-card");
            side.add(card);
        });
    }

    private static List<EntryText> of(List<Entry> entries, EntryKind kind) {
        return entries.stream().map(Entry::content).filter(it -> it.kind() == kind).toList();
    }

    private Component draw(Actor actor, Entry entry) {
        var editor = editors.get(entry.id());
        if (editor != null) {
            editor.newer(entry);
            return new ListItem(editor);
        }
        var item = MinutesParts.script(entry);
        if (!entry.id().equals(current)) {
            var edit = new Button(getTranslation("minutes.recorder.edit"), _ -> edit(actor, entry, item));
            edit.addThemeVariants(ButtonVariant.TERTIARY);
            edit.setAriaLabel(getTranslation("minutes.recorder.edit-this", entry.content().text().lines().findFirst().orElse("")));
            item.add(edit);
        }
        return item;
    }

    private void edit(Actor actor, Entry entry, ListItem item) {
        var editor = new Editor(transcription, actor, entry, () -> {
            editors.remove(entry.id());
            if (script != null && meeting != null) {
                script.again(entry.id());
                saved();
                show(transcription.entries(actor, meeting));
            }
        });
        editors.put(entry.id(), editor);
        item.removeAll();
        item.add(editor);
    }
}
