package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.community.Actor;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryKind;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.Transcription;

/** A piece that is being changed. What somebody else made of it meanwhile is shown above what one types oneself; nothing is overwritten unseen. */
class Editor extends Div {

    private final String draft;
    private final TextArea words;
    private final @Nullable TextArea answer;
    private final Div news = new Div();
    private Entry entry;

    Editor(Transcription transcription, Actor actor, Entry opened, Runnable done) {
        entry = opened;
        draft = "minutes.piece." + opened.id();
        words = MinutesParts.area(say("minutes.kind." + opened.content().kind().key()), EntryText.MAX_TEXT, draft);
        words.setValue(opened.content().text());
        answer = opened.content().kind() == EntryKind.QUESTION ? MinutesParts.area(say("minutes.recorder.answer"), EntryText.MAX_TEXT, draft + ".answer") : null;
        addClassName("ys-form");
        add(news, words);
        if (answer != null) {
            answer.setValue(opened.content().answer());
            add(answer);
        }
        add(acts(new ActButton(say("minutes.recorder.save"), () -> {
            transcription.change(actor, entry.id(), entry.version(), typed());
            through(done);
        }), new ActButton(say("minutes.recorder.flag"), () -> {
            transcription.change(actor, entry.id(), entry.version(), typed().markedDisputed(!entry.content().disputed()));
            through(done);
        }).quiet(), new ActButton(say("minutes.recorder.leave"), () -> through(done)).quiet()));
        if (!opened.counted()) {
            add(acts(new ActButton(say("minutes.recorder.remove"), () -> {
                transcription.remove(actor, entry.id(), entry.version());
                through(done);
            }).quiet()));
        }
        words.focus();
    }

    /** Somebody else has changed it. What is typed here stays; it is saved over the new text only by pressing so. */
    void newer(Entry other) {
        if (other.version() == entry.version()) {
            return;
        }
        news.removeAll();
        news.add(Notice.soon(say("minutes.recorder.changed", MinutesParts.said(other.content()))).also(new ActButton(say("minutes.recorder.on-top"), () -> {
            entry = other;
            news.removeAll();
        }).quiet()));
    }

    private EntryText typed() {
        var it = entry.content();
        return new EntryText(it.kind(), it.speaker(), it.name(), it.office(), words.getValue(), it.other(), Optional.ofNullable(answer).map(TextArea::getValue).orElse(it.answer()), it.until(), it.count(),
                it.verbatim(), it.disputed());
    }

    private void through(Runnable done) {
        Draft.forget(draft);
        Draft.forget(draft + ".answer");
        done.run();
    }
}
