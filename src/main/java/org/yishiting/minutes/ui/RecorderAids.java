package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;
import org.yishiting.meetings.AgendaItem;
import org.yishiting.minutes.EntryKind;

/** What spares the recorder typing: points of the agenda as headings, stock phrases, and the keys for them. */
class RecorderAids extends Section {

    private static final Key[] PHRASE_KEYS = {Key.F2, Key.F3, Key.F4, Key.F6, Key.F7, Key.F8};
    private static final String[] PHRASES = {"open", "recusal", "shown", "pause", "refused", "again"};
    private static final Key[] DIGITS = {Key.DIGIT_1, Key.DIGIT_2, Key.DIGIT_3, Key.DIGIT_4, Key.DIGIT_5, Key.DIGIT_6, Key.DIGIT_7, Key.DIGIT_8, Key.DIGIT_9};

    private final Composer composer;

    /** @param heading hears the title of a point that was pressed */
    RecorderAids(List<AgendaItem> agenda, Composer composer, SerializableConsumer<String> heading) {
        this.composer = composer;
        var points = new OrderedList();
        points.addClassName("ys-agenda");
        for (var point : agenda) {
            var press = new NativeButton(point.title(), _ -> heading.accept(point.title()));
            press.addClassName("ys-agenda-press");
            points.add(new ListItem(new Span(point.number()), press));
        }
        var phrases = new Div();
        phrases.addClassName("ys-acts");
        for (var place = 0; place < PHRASES.length; place++) {
            var phrase = phrase(place);
            var press = new NativeButton();
            press.add(Composer.key(PHRASE_KEYS[place].getKeys().getFirst()), new Span(getTranslation("minutes.phrase." + PHRASES[place] + "-short")));
            press.addClickListener(_ -> composer.insert(phrase));
            press.addClassName("ys-pick");
            phrases.add(press);
        }
        var well = new Div(line(getTranslation("minutes.recorder.only")), soft(getTranslation("minutes.recorder.only-text")));
        well.addClassName("ys-well");
        add(new H2(getTranslation("minutes.recorder.agenda")), points, new H2(getTranslation("minutes.recorder.phrases")), phrases, well);
        addClassName("ys-pane");
    }

    private String phrase(int place) {
        return getTranslation("minutes.phrase." + PHRASES[place]);
    }

    /** The keys work wherever one is on that page. */
    void keys(Component page) {
        for (var place = 0; place < DIGITS.length; place++) {
            var index = place;
            Shortcuts.addShortcutListener(page, () -> composer.speaker(index), DIGITS[place], KeyModifier.ALT);
        }
        for (var place = 0; place < PHRASE_KEYS.length; place++) {
            var phrase = phrase(place);
            Shortcuts.addShortcutListener(page, () -> composer.insert(phrase), PHRASE_KEYS[place]);
        }
        Shortcuts.addShortcutListener(page, composer::dispute, Key.KEY_D, KeyModifier.CONTROL);
        Shortcuts.addShortcutListener(page, () -> composer.kind(EntryKind.RESOLUTION), Key.KEY_Y, KeyModifier.CONTROL);
    }
}
