package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
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
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
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
class RecorderView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");

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
    private @Nullable RecorderAids aids;
    private @Nullable Marking marking;
    private @Nullable Script script;
    private @Nullable EntryId current;
    private int version;
    private int shown;
    private List<EntryText> resolved = List.of();
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
        marking = new Marking(checking, meetings, actor, view, minutes.state() == MinutesState.DRAFT, () -> show(transcription.entries(actor, id)));
        script = new Script(it -> draw(actor, it));
        add(top(actor, view, minutes.state()), panes(actor, view));
        show(transcription.entries(actor, id));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("base.page.title", getTranslation("minutes.recorder.title"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        var ui = event.getUI();
        if (meeting != null && aids != null) {
            stopFollowing = live.follow(meeting, entries -> ui.access(() -> show(entries)));
            aids.keys(this);
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
        var typed = new Composer(people, "minutes.entry." + view.id(), text -> keep(actor, view.id(), text), this::next);
        composer = typed;
        aids = new RecorderAids(agenda.of(view.id()), typed, title -> {
            transcription.write(actor, view.id(), EntryText.section(title), null);
            show(transcription.entries(actor, view.id()));
        });
        var middle = new Section(new H2(new Span(getTranslation("minutes.recorder.script")), count), script, typed);
        middle.addClassNames("ys-pane", "ys-pane-paper");
        side.addClassName("ys-pane");
        var seats = (int) people.stream().filter(it -> it.role().counts()).count();
        var panes = new Main(aids, middle, new Section(side, new HeadPanel(transcription, actor, view.id(), seats, this::saved)));
        panes.addClassName("ys-panes");
        return panes;
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

    /** What somebody else has just made of the piece that is typed is left alone: what is typed on is the next one. */
    private void show(List<Entry> entries) {
        if (script == null) {
            return;
        }
        if (entries.stream().anyMatch(it -> it.id().equals(current) && it.version() > version)) {
            current = null;
        }
        resolved = of(entries, EntryKind.RESOLUTION);
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
        resolved.forEach(it -> {
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
            if (carried(entry.content())) {
                var resolve = new Button(getTranslation("minutes.recorder.resolve"));
                resolve.addThemeVariants(ButtonVariant.TERTIARY);
                resolve.setAriaLabel(getTranslation("minutes.recorder.resolve-this", entry.content().text()));
                resolve.addClickListener(_ -> {
                    resolve.setVisible(false);
                    if (composer != null) {
                        composer.resolve(entry.content().text());
                    }
                });
                item.add(resolve);
            }
        }
        if (marking != null && entry.asked() > 0 && !entry.id().equals(current)) {
            item.add(marking.marks(entry));
        }
        return item;
    }

    /** Whether it was voted through and does not stand among what was resolved. */
    private boolean carried(EntryText vote) {
        return vote.count() != null && vote.count().carried() && resolved.stream().noneMatch(it -> it.text().equals(vote.text()));
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
