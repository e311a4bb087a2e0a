package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.line;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.CorrectionView;
import org.yishiting.minutes.Entry;
import org.yishiting.minutes.EntryText;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.Signing;

/** 核对: everybody who was there reads it and marks what is wrong; the presider decides on each mark. */
class CheckPanel extends Div {

    private final Proofreading checking;
    private final Actor actor;
    private final MeetingView meeting;
    private final Runnable again;
    private final boolean presides;
    private final boolean takesPart;

    CheckPanel(Proofreading checking, Signing signing, Meetings meetings, Actor actor, MeetingView meeting, Minutes minutes, Runnable again) {
        this.checking = checking;
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
        presides = meetings.has(actor, meeting, Duty.PRESIDER);
        takesPart = checking.self(actor, meeting.id()).isPresent();
        var corrections = checking.corrections(actor, meeting.id());
        var open = (int) corrections.stream().filter(it -> it.accepted() == null).count();
        var card = new NowCard().now(getTranslation("minutes.now.checking", corrections.size(), open))
                .next(getTranslation("minutes.next.sign", minutes.checkUntil() == null ? "" : LocalDates.weekday(minutes.checkUntil(), getLocale())))
                .youCan(getTranslation(takesPart ? "minutes.can.mark" : "minutes.can.read"));
        add(card);
        if (presides) {
            card.act(fix(signing, minutes));
        }
        if (meetings.has(actor, meeting, Duty.RECORDER)) {
            add(acts(new LinkButton(MinutesPaths.recorder(meeting.id()), getTranslation("minutes.page.write")), new ActButton(getTranslation("minutes.sign.read-aloud"), () -> {
                signing.readAloud(actor, meeting.id());
                again.run();
            }).quiet()));
            if (minutes.readAloud()) {
                add(soft(getTranslation("minutes.sign.was-read")));
            }
        }
        var list = new OrderedList();
        list.addClassName("ys-script");
        for (var entry : checking.read(actor, meeting.id())) {
            list.add(piece(entry, corrections.stream().filter(it -> it.entry().equals(entry.id())).toList()));
        }
        var section = new Section(list);
        section.addClassNames("ys-card", "ys-mt5");
        add(section);
    }

    private Component fix(Signing signing, Minutes minutes) {
        var box = new Div();
        if (minutes.version() == 0) {
            box.add(new ActButton(getTranslation("minutes.sign.open"), () -> {
                signing.open(actor, meeting.id(), "");
                again.run();
            }).main());
        } else {
            var why = MinutesParts.area(getTranslation("minutes.sign.why-label"), Proofreading.MAX_REASON, "minutes.why." + meeting.id());
            box.addClassName("ys-form");
            box.add(why, acts(new ActButton(getTranslation("minutes.sign.open-again"), () -> {
                signing.open(actor, meeting.id(), why.getValue());
                Draft.forget("minutes.why." + meeting.id());
                again.run();
            }).main()));
        }
        return box;
    }

    private ListItem piece(Entry entry, List<CorrectionView> corrections) {
        var item = MinutesParts.script(entry);
        var below = new Div();
        below.addClassName("below");
        corrections.forEach(it -> below.add(correction(entry, it)));
        if (takesPart) {
            var press = new ActButton(getTranslation("minutes.check.mark"), () -> mark(entry, below)).quiet();
            press.setAriaLabel(getTranslation("minutes.check.mark-this", entry.content().text().lines().findFirst().orElse("")));
            below.add(press);
        }
        item.add(below);
        return item;
    }

    private void mark(Entry entry, Div below) {
        var draft = "minutes.mark." + entry.id();
        var words = MinutesParts.area(getTranslation("minutes.check.words-label"), Proofreading.MAX_WORDS, draft);
        words.setHelperText(getTranslation("minutes.check.words-help"));
        var form = new Div(words, acts(new ActButton(getTranslation("minutes.check.send"), () -> {
            checking.ask(actor, meeting.id(), entry.id(), words.getValue());
            Draft.forget(draft);
            again.run();
        })));
        form.addClassName("ys-form");
        below.removeAll();
        below.add(form);
        words.focus();
    }

    private Component correction(Entry entry, CorrectionView it) {
        var badge = it.accepted() == null ? Badge.soon(getTranslation("minutes.check.waits")) : it.accepted() ? Badge.ok(getTranslation("minutes.check.accepted")) : Badge.info(Icon.SPEAK, getTranslation("minutes.check.kept"));
        var box = new Div(Still.of(new Div(badge, line(getTranslation("minutes.check.asked", it.name(), it.words())), it.reason() == null ? new Div() : soft(getTranslation("minutes.check.because", it.reason())))));
        box.addClassName("ys-note-mark");
        if (presides && it.accepted() == null) {
            box.add(new ActButton(getTranslation("minutes.check.decide"), () -> decide(entry, it, box)));
        }
        return box;
    }

    private void decide(Entry entry, CorrectionView it, Div box) {
        var draft = "minutes.decide." + it.id();
        var text = MinutesParts.area(getTranslation("minutes.check.new-text"), EntryText.MAX_TEXT, draft + ".text");
        text.setValue(entry.content().text());
        var reason = MinutesParts.area(getTranslation("minutes.check.reason-label"), Proofreading.MAX_REASON, draft + ".reason");
        var form = new Div(text, acts(new ActButton(getTranslation("minutes.check.accept"), () -> {
            checking.accept(actor, it.id(), entry.version(), text.getValue());
            forget(draft);
        })), reason, acts(new ActButton(getTranslation("minutes.check.keep"), () -> {
            checking.refuse(actor, it.id(), reason.getValue());
            forget(draft);
        })));
        form.addClassName("ys-form");
        box.removeAll();
        box.add(line(getTranslation("minutes.check.asked", it.name(), it.words())), form);
    }

    private void forget(String draft) {
        Draft.forget(draft + ".text");
        Draft.forget(draft + ".reason");
        again.run();
    }
}
