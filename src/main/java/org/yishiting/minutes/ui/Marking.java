package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.say;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.minutes.CorrectionView;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryId;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.Proofreading;

/** Beside a piece: what people want put right in it, what was decided, and where one says so. What somebody is typing stays when the piece is drawn anew. */
class Marking {

    private final Proofreading checking;
    private final Actor actor;
    private final MeetingId meeting;
    private final boolean live;
    private final boolean presides;
    private final boolean decides;
    private final @Nullable ParticipantId self;
    private final SerializableRunnable done;
    private final Map<EntryId, Div> asking = new HashMap<>();
    private final Map<String, Div> deciding = new HashMap<>();

    /** @param live while it is written: one marks one's own words alone, and who records may put them right at once */
    Marking(Proofreading checking, Meetings meetings, Actor actor, MeetingView meeting, boolean live, SerializableRunnable done) {
        this.checking = checking;
        this.actor = actor;
        this.meeting = meeting.id();
        this.live = live;
        this.done = done;
        presides = meetings.has(actor, meeting, Duty.PRESIDER);
        decides = presides || live && meetings.has(actor, meeting, Duty.RECORDER);
        self = checking.self(actor, meeting.id()).map(Participant::id).orElse(null);
    }

    boolean takesPart() {
        return self != null;
    }

    boolean own(Entry entry) {
        return self != null && self.equals(entry.content().speaker());
    }

    /** What was said of a piece, and the button to say it. */
    Div below(Entry entry) {
        var below = marks(entry);
        if (live ? own(entry) : takesPart()) {
            below.add(asking.computeIfAbsent(entry.id(), _ -> asking(entry)));
        }
        return below;
    }

    /** What was said of a piece. */
    Div marks(Entry entry) {
        var below = new Div();
        below.addClassName("below");
        if (entry.asked() > 0) {
            checking.corrections(actor, meeting).stream().filter(it -> it.entry().equals(entry.id())).forEach(it -> below.add(it.accepted() == null && decides
                    ? deciding.computeIfAbsent(it.id() + "/" + entry.version(), _ -> open(entry, it)) : mark(it)));
        }
        return below;
    }

    private Div asking(Entry entry) {
        var box = new Div();
        var press = new ActButton(say(live ? "minutes.live.mark" : "minutes.check.mark"), () -> ask(entry.id(), box)).quiet();
        press.setAriaLabel(say(live ? "minutes.live.mark-this" : "minutes.check.mark-this", entry.content().text().lines().findFirst().orElse("")));
        box.add(press);
        return box;
    }

    private void ask(EntryId entry, Div box) {
        var draft = "minutes.mark." + entry;
        var words = MinutesParts.area(say(live ? "minutes.live.words-label" : "minutes.check.words-label"), Proofreading.MAX_WORDS, draft);
        words.setHelperText(say(live ? "minutes.live.words-help" : "minutes.check.words-help"));
        box.addClassName("ys-form");
        box.removeAll();
        box.add(words, acts(new ActButton(say(live ? "minutes.live.send" : "minutes.check.send"), () -> {
            checking.ask(actor, meeting, entry, words.getValue());
            Draft.forget(draft);
            asking.remove(entry);
            done.run();
        })));
        words.focus();
    }

    private static Div mark(CorrectionView it) {
        var badge = it.accepted() == null ? Badge.soon(say("minutes.check.waits")) : it.accepted() ? Badge.ok(say("minutes.check.accepted")) : Badge.info(Icon.SPEAK, say("minutes.check.kept"));
        var box = new Div(Still.of(new Div(badge, line(say("minutes.check.asked", it.name(), it.words())), it.reason() == null ? new Div() : soft(say("minutes.check.because", it.reason())))));
        box.addClassName("ys-note-mark");
        return box;
    }

    private Div open(Entry entry, CorrectionView it) {
        var box = mark(it);
        box.add(new ActButton(say("minutes.check.decide"), () -> decide(entry, it, box)));
        return box;
    }

    private void decide(Entry entry, CorrectionView it, Div box) {
        var draft = "minutes.decide." + it.id();
        var text = MinutesParts.area(say("minutes.check.new-text"), EntryText.MAX_TEXT, draft + ".text");
        text.setValue(entry.content().text());
        var form = new Div(text, acts(new ActButton(say("minutes.check.accept"), () -> {
            checking.accept(actor, it.id(), entry.version(), text.getValue());
            forget(draft);
        })));
        if (presides) {
            var reason = MinutesParts.area(say("minutes.check.reason-label"), Proofreading.MAX_REASON, draft + ".reason");
            form.add(reason, acts(new ActButton(say("minutes.check.keep"), () -> {
                checking.refuse(actor, it.id(), reason.getValue());
                forget(draft);
            })));
        }
        form.addClassName("ys-form");
        box.removeAll();
        box.add(line(say("minutes.check.asked", it.name(), it.words())), form);
    }

    private void forget(String draft) {
        Draft.forget(draft + ".text");
        Draft.forget(draft + ".reason");
        done.run();
    }
}
