package org.yishiting.minutes.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import java.util.Locale;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.meetings.MeetingId;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryKind;
import org.yishiting.minutes.EntryText;

/** What the pages of minutes do alike. */
final class MinutesParts {

    private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private MinutesParts() {}

    static String say(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    static MeetingId meeting(BeforeEnterEvent event) {
        return event.getRouteParameters().get("meeting").filter(it -> it.matches(UUID)).map(MeetingId::parse).orElseThrow(NotFoundException::new);
    }

    static Paragraph line(String words) {
        return new Paragraph(new Phrase(words));
    }

    static Paragraph soft(String words) {
        var line = line(words);
        line.addClassName("ys-meta");
        return line;
    }

    static Div acts(Component... acts) {
        var row = new Div(acts);
        row.addClassName("ys-acts");
        return row;
    }

    static TextArea area(String label, int most, String draft) {
        var area = new TextArea(label);
        area.setMaxLength(most);
        area.setWidthFull();
        Draft.keep(area, draft);
        return area;
    }

    /** 19:08 何俊 居委会 拟在北门… */
    static ListItem script(Entry entry) {
        var it = entry.content();
        var item = new ListItem();
        item.getElement().setAttribute("data-kind", it.kind().key());
        var time = new Span(LocalDates.time(entry.at()));
        time.addClassName("t");
        var who = new Span(who(it));
        who.addClassName("w");
        if (!it.office().isBlank()) {
            var office = new Span(it.office());
            office.addClassName("o");
            who.add(office);
        }
        var words = new Div();
        words.addClassName("said");
        said(it).lines().forEach(words1 -> words.add(line(words1)));
        if (it.disputed()) {
            var flag = new Span(say("minutes.entry.disputed"));
            flag.addClassName("ys-flagged");
            words.add(flag);
        }
        item.add(time, who, words);
        return item;
    }

    private static String who(EntryText it) {
        return it.kind() == EntryKind.SPEECH || it.kind() == EntryKind.QUESTION || it.kind() == EntryKind.DISSENT ? it.name() : say("minutes.kind." + it.kind().key());
    }

    static String said(EntryText it) {
        var count = it.count();
        return switch (it.kind()) {
            case QUESTION -> it.answer().isEmpty() ? say("minutes.entry.asks", it.text()) : say("minutes.entry.asks", it.text()) + "\n" + say("minutes.entry.answers", it.other(), it.answer());
            case RESOLUTION -> it.text() + duty(it);
            case VOTE -> count == null ? it.text() : it.text() + "\n" + say("minutes.entry.count-line", count.base(), count.yes(), count.no(), count.abstained(), it.other(),
                    say(count.carried() ? "minutes.entry.carried" : "minutes.entry.lost"));
            case SECTION, SPEECH, NOTE, DISPUTE, DISSENT -> it.text();
        };
    }

    static String duty(EntryText it) {
        var locale = UI.getCurrent().getLocale();
        var until = it.until();
        var words = it.name().isBlank() ? "" : it.name();
        if (!it.other().isBlank()) {
            words += (words.isEmpty() ? "" : "，") + say("minutes.entry.with", it.other());
        }
        if (until != null) {
            words += (words.isEmpty() ? "" : "，") + say("minutes.entry.until", LocalDates.day(until, locale));
        }
        return words.isEmpty() ? "" : say("minutes.entry.duty", words);
    }

    static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
