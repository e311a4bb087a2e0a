package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.NowCard;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.minutes.Proofreading;
import org.yishiting.minutes.Minutes;
import org.yishiting.minutes.MinutesPaths;
import org.yishiting.minutes.Signing;

/** 核对: everybody who was there reads it and marks what is wrong; the presider decides on each mark. */
class CheckPanel extends Div {

    private final Actor actor;
    private final MeetingView meeting;
    private final Runnable again;

    CheckPanel(Proofreading checking, Signing signing, Meetings meetings, Actor actor, MeetingView meeting, Minutes minutes, Runnable again) {
        this.actor = actor;
        this.meeting = meeting;
        this.again = again;
        var marking = new Marking(checking, meetings, actor, meeting, false, again::run);
        var corrections = checking.corrections(actor, meeting.id());
        var open = (int) corrections.stream().filter(it -> it.accepted() == null).count();
        var card = new NowCard().now(getTranslation("minutes.now.checking", corrections.size(), open))
                .next(getTranslation("minutes.next.sign", minutes.checkUntil() == null ? "" : LocalDates.weekday(minutes.checkUntil(), getLocale())))
                .youCan(getTranslation(marking.takesPart() ? "minutes.can.mark" : "minutes.can.read"));
        add(card);
        if (meetings.has(actor, meeting, Duty.PRESIDER)) {
            card.act(fix(signing, minutes));
        }
        if (meetings.has(actor, meeting, Duty.RECORDER)) {
            var more = acts(new LinkButton(MinutesPaths.recorder(meeting.id()), getTranslation("minutes.page.write")), new ActButton(getTranslation("minutes.sign.read-aloud"), () -> {
                signing.readAloud(actor, meeting.id());
                again.run();
            }).quiet());
            more.addClassName("ys-mt4");
            add(more);
            if (minutes.readAloud()) {
                add(soft(getTranslation("minutes.sign.was-read")));
            }
        }
        var list = new OrderedList();
        list.addClassName("ys-script");
        for (var entry : checking.read(actor, meeting.id())) {
            var item = MinutesParts.script(entry);
            item.add(marking.below(entry));
            list.add(item);
        }
        var section = new Section(list);
        section.addClassNames("ys-card", "ys-mt5");
        add(section);
    }

    private Component fix(Signing signing, Minutes minutes) {
        var box = new Div();
        box.addClassName("ys-mt4");
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
}
