package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.meetings.Participant;
import org.yishiting.minutes.EntryKind;
import org.yishiting.minutes.EntryText;

/** Where a piece is typed: what it is, who speaks, the words. Every pause is handed on; Enter ends the piece and begins the next. */
class Composer extends Div {

    private static final int PAUSE = 700;
    private static final int KEYS = 9;
    private static final int MOST = 1_000;

    private final SerializableConsumer<EntryText> paused;
    private final Runnable ended;
    private final List<Participant> people;
    private final List<NativeButton> picks = new ArrayList<>();
    private final List<NativeButton> kinds = new ArrayList<>();
    private final TextArea words = new TextArea();
    private final Div more = new Div();
    private final Span flag = new Span();
    private EntryKind kind = EntryKind.SPEECH;
    private int speaker = -1;
    private boolean disputed;
    private @Nullable TextField other;
    private @Nullable TextField who;
    private @Nullable TextArea answer;
    private @Nullable DatePicker until;
    private @Nullable Votes votes;

    private record Votes(IntegerField yes, IntegerField no, IntegerField abstained, IntegerField base, Checkbox secret, Checkbox carried) {

        EntryText.Count count() {
            return new EntryText.Count(of(yes), of(no), of(abstained), Math.max(of(base), of(yes) + of(no) + of(abstained)), secret.getValue(), carried.getValue());
        }

        private static int of(IntegerField field) {
            return Optional.ofNullable(field.getValue()).orElse(0);
        }
    }

    /** @param paused hears what there is, each time the typing rests; @param ended once the piece is through */
    Composer(List<Participant> people, String draft, SerializableConsumer<EntryText> paused, Runnable ended) {
        this.people = people;
        this.paused = paused;
        this.ended = ended;
        addClassName("ys-write");
        getElement().setAttribute("role", "group").setAttribute("aria-label", say("minutes.recorder.writing"));
        words.setWidthFull();
        words.setAriaLabel(say("minutes.recorder.words"));
        words.setPlaceholder(say("minutes.recorder.words"));
        words.setMaxLength(EntryText.MAX_TEXT);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(PAUSE);
        words.addValueChangeListener(_ -> pause());
        words.getElement().addEventListener("keydown", event -> {
            words.setValue(event.getEventData().get("element.value").asString());
            finish();
        }).setFilter("event.key === 'Enter' && !event.shiftKey && !event.isComposing && event.keyCode !== 229 && (event.preventDefault(), true)").addEventData("element.value");
        Draft.keep(words, draft);
        more.addClassName("ys-write-more");
        flag.addClassName("ys-flagged");
        flag.setText(say("minutes.entry.disputed"));
        flag.setVisible(false);
        add(kindRow(), speakerRow(), words, flag, more, keys());
        kind(EntryKind.SPEECH);
    }

    /** What is typed so far, as a piece. */
    EntryText text() {
        var person = speaker >= 0 && spoken() ? people.get(speaker) : null;
        var name = kind == EntryKind.RESOLUTION ? value(who) : person == null ? "" : person.name();
        var office = person == null ? "" : person.office() != null ? person.office() : person.group() == null ? "" : person.group();
        return new EntryText(kind, person == null ? null : person.id(), name, office, words.getValue(), value(other), answer == null ? "" : answer.getValue(),
                until == null ? null : until.getValue(), votes == null ? null : votes.count(), false, disputed);
    }

    boolean isEmpty() {
        return words.getValue().isBlank();
    }

    /** The next piece: of the same speaker, empty. */
    void next() {
        words.clear();
        disputed = false;
        flag.setVisible(false);
        if (kind != EntryKind.SPEECH && kind != EntryKind.NOTE) {
            kind(EntryKind.SPEECH);
        }
        words.focus();
    }

    void kind(EntryKind chosen) {
        kind = chosen;
        for (var it : kinds) {
            it.getElement().setAttribute("aria-pressed", String.valueOf(chosen.key().equals(it.getElement().getAttribute("data-kind"))));
        }
        picks.forEach(it -> it.setVisible(spoken()));
        more.removeAll();
        other = null;
        who = null;
        answer = null;
        until = null;
        votes = null;
        switch (chosen) {
            case QUESTION -> {
                other = field("minutes.recorder.answerer", EntryText.MAX_OTHER);
                answer = new TextArea(say("minutes.recorder.answer"));
                answer.setWidthFull();
                answer.setMaxLength(EntryText.MAX_TEXT);
                answer.setValueChangeMode(ValueChangeMode.LAZY);
                answer.addValueChangeListener(_ -> pause());
                more.add(other, answer);
            }
            case RESOLUTION -> {
                who = field("minutes.recorder.who", EntryText.MAX_NAME);
                other = field("minutes.recorder.with", EntryText.MAX_OTHER);
                until = new DatePicker(say("minutes.recorder.until"));
                until.addValueChangeListener(_ -> pause());
                more.add(who, other, until);
            }
            case VOTE -> vote();
            case SECTION, SPEECH, NOTE, DISPUTE, DISSENT -> { }
        }
        words.focus();
    }

    /** Begins a resolution of what was carried: who does it, and by when, is left to write. What was being typed is ended first. */
    void resolve(String carried) {
        finish();
        kind(EntryKind.RESOLUTION);
        words.setValue(carried);
        if (who != null) {
            who.focus();
        }
    }

    void speaker(int index) {
        if (index < people.size()) {
            speaker = index;
            for (var place = 0; place < picks.size(); place++) {
                picks.get(place).getElement().setAttribute("aria-pressed", String.valueOf(place == index));
            }
            pause();
            words.focus();
        }
    }

    void dispute() {
        disputed = !disputed;
        flag.setVisible(disputed);
        pause();
    }

    /** Something that is often said, where the typing is. */
    void insert(String phrase) {
        words.setValue(words.getValue() + phrase);
        words.focus();
    }

    private boolean spoken() {
        return kind == EntryKind.SPEECH || kind == EntryKind.QUESTION || kind == EntryKind.DISSENT;
    }

    private void pause() {
        if (!isEmpty()) {
            paused.accept(text());
        }
    }

    private void finish() {
        pause();
        if (!isEmpty()) {
            ended.run();
        }
    }

    private Div kindRow() {
        var row = new Div();
        row.addClassName("ys-write-t");
        for (var it : EntryKind.values()) {
            var button = new NativeButton(say("minutes.kind." + it.key()), _ -> {
                kind(it);
                pause();
            });
            button.addClassName("ys-pick");
            button.getElement().setAttribute("data-kind", it.key());
            kinds.add(button);
            row.add(button);
        }
        return row;
    }

    private Div speakerRow() {
        var row = new Div();
        row.addClassName("ys-write-t");
        for (var place = 0; place < people.size(); place++) {
            var index = place;
            var button = new NativeButton();
            if (place < KEYS) {
                button.add(key("Alt+" + (place + 1)));
            }
            button.add(new Span(people.get(place).name()));
            button.addClickListener(_ -> speaker(index));
            button.addClassName("ys-pick");
            button.getElement().setAttribute("aria-pressed", "false");
            picks.add(button);
            row.add(button);
        }
        return row;
    }

    private static Div keys() {
        var row = new Div(hint("Enter", "minutes.recorder.key-next"), hint("Shift+Enter", "minutes.recorder.key-line"), hint("Ctrl+D", "minutes.recorder.key-dispute"), hint("Ctrl+Y", "minutes.recorder.key-resolution"));
        row.addClassName("ys-write-f");
        return row;
    }

    private static Span hint(String key, String words) {
        return new Span(key(key), new Span(" " + say(words)));
    }

    static Span key(String name) {
        var key = new Span(name);
        key.addClassName("ys-kbd");
        return key;
    }

    private TextField field(String label, int most) {
        var field = new TextField(say(label));
        field.setMaxLength(most);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> pause());
        return field;
    }

    private void vote() {
        votes = new Votes(number("minutes.recorder.yes"), number("minutes.recorder.no"), number("minutes.recorder.abstained"), number("minutes.recorder.base"),
                tick("minutes.recorder.secret"), tick("minutes.recorder.carried"));
        other = field("minutes.recorder.rule", EntryText.MAX_OTHER);
        more.add(votes.yes(), votes.no(), votes.abstained(), votes.base(), votes.secret(), votes.carried(), other);
    }

    private IntegerField number(String label) {
        var field = new IntegerField(say(label));
        field.setMin(0);
        field.setMax(MOST);
        field.setWidth("6em");
        field.addValueChangeListener(_ -> pause());
        return field;
    }

    private Checkbox tick(String label) {
        var tick = new Checkbox(say(label));
        tick.addValueChangeListener(_ -> pause());
        return tick;
    }

    private static String value(@Nullable TextField field) {
        return field == null ? "" : field.getValue().strip();
    }
}
