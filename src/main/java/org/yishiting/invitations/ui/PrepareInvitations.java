package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;
import static org.yishiting.invitations.ui.Say.soft;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.yishiting.base.Zone;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.base.ui.Switch;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Answer;
import org.yishiting.invitations.Channel;
import org.yishiting.invitations.Drawing;
import org.yishiting.invitations.Invitations;
import org.yishiting.invitations.Invitee;
import org.yishiting.invitations.Posted;
import org.yishiting.invitations.Registrations;
import org.yishiting.invitations.SeatLines;
import org.yishiting.invitations.SeatPlan;
import org.yishiting.invitations.SeatPlans;
import org.yishiting.invitations.WrittenOpinions;
import org.yishiting.meetings.MeetingDeskPart;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.photos.Photos;
import org.yishiting.photos.PhotosPaths;
import org.yishiting.photos.ui.PhotoField;

/** For staff who prepare a meeting: seats by quota, who registered and the draw, who was told and must still be phoned, what was written. */
@org.springframework.stereotype.Component
@Order(20)
class PrepareInvitations implements MeetingDeskPart {

    private final SeatPlans plans;
    private final Registrations registrations;
    private final Drawing drawing;
    private final Invitations invitations;
    private final WrittenOpinions opinions;
    private final Photos photos;
    private final Clock clock;

    PrepareInvitations(SeatPlans plans, Registrations registrations, Drawing drawing, Invitations invitations, WrittenOpinions opinions, Photos photos, Clock clock) {
        this.plans = plans;
        this.registrations = registrations;
        this.drawing = drawing;
        this.invitations = invitations;
        this.opinions = opinions;
        this.photos = photos;
        this.clock = clock;
    }

    @Override
    public List<Component> panels(MeetingView meeting, Actor actor) {
        if (meeting.phase() != MeetingStatus.Phase.BEFORE) {
            return List.of();
        }
        var panels = new ArrayList<Component>();
        if (meeting.kind() == MeetingKind.HEARING || meeting.kind() == MeetingKind.CONSULTATION) {
            panels.add(seats(meeting, actor));
        }
        if (meeting.open() || meeting.kind() == MeetingKind.COORDINATION) {
            panels.add(phoning(meeting, actor));
        }
        if (meeting.open()) {
            panels.add(posting(meeting, actor));
            if (opinions.count(meeting.id()) > 0) {
                panels.add(section("invitations.opinion.title", Say.folded(say("invitations.opinion.count", opinions.count(meeting.id())), () -> read(meeting, actor))));
            }
        }
        return panels;
    }

    private Component seats(MeetingView meeting, Actor actor) {
        var plan = plans.of(meeting.id());
        var section = section("invitations.plan.title");
        if (!plan.groups().isEmpty()) {
            section.add(soft(SeatLines.text(plan.groups()).replace("\n", "；")));
        }
        if (!meeting.open()) {
            section.add(Say.folded(say("invitations.plan.open"), () -> planning(meeting, actor, plan)));
            return section;
        }
        var counts = registrations.counts(meeting.id());
        section.add(soft(say("invitations.plan.counts", counts.asked() + counts.waiting(), counts.seated(), counts.listening())));
        section.add(Say.folded(say("invitations.plan.who"), () -> registered(meeting, actor)));
        if (meeting.status() == MeetingStatus.REGISTRATION && !drawing.isDrawn(meeting.id())) {
            section.add(registrations.open(meeting) ? soft(say("invitations.draw.wait")) : draw(meeting, actor));
        }
        return section;
    }

    private Component planning(MeetingView meeting, Actor actor, SeatPlan plan) {
        var key = "invitations.plan." + meeting.id();
        var lines = new TextArea(say("invitations.plan.lines"));
        lines.setHelperText(say("invitations.plan.lines-help"));
        lines.setMinRows(5);
        lines.setValue(plan.groups().isEmpty() ? say("invitations.plan.usual").replace('/', '\n') : SeatLines.text(plan.groups()));
        Draft.keep(lines, key);
        var renters = new Switch(say("invitations.plan.renters"), say("invitations.plan.renters-help"));
        renters.setValue(plan.touchesRenters());
        var newcomers = new Switch(say("invitations.plan.newcomers"), say("invitations.plan.newcomers-help"));
        newcomers.setValue(plan.touchesNewcomers());
        return Say.form(lines, renters, newcomers, new ActButton(say("invitations.plan.save"), () -> {
            plans.write(actor, meeting.id(), new SeatPlan(SeatLines.read(lines.getValue()), renters.getValue(), newcomers.getValue()));
            Draft.forget(key);
            Say.prepare(meeting.id());
        }));
    }

    private Component registered(MeetingView meeting, Actor actor) {
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        registrations.list(actor, meeting.id()).forEach(it -> list.add(new ListItem(new Phrase(say("invitations.plan.line", it.ref(), it.name(), say("invitations.standing.short." + it.standing().key()),
                it.need() == null ? "" : it.need())))));
        return list.getChildren().findAny().isEmpty() ? soft(say("invitations.plan.nobody")) : Still.of(list);
    }

    private Component draw(MeetingView meeting, Actor actor) {
        var spoken = new TextField(say("invitations.draw.spoken"));
        spoken.setHelperText(say("invitations.draw.spoken-help"));
        var witness = new TextField(say("invitations.draw.witness"));
        return Say.form(spoken, witness, new ActButton(say("invitations.draw.go"), () -> {
            drawing.draw(actor, meeting.id(), spoken.getValue(), witness.getValue());
            Say.prepare(meeting.id());
        }));
    }

    private Component phoning(MeetingView meeting, Actor actor) {
        var all = invitations.of(meeting.id());
        var open = invitations.toPhone(actor, meeting.id());
        var section = section("invitations.phone.title");
        section.add(soft(say("invitations.phone.counts", all.size(), all.stream().filter(it -> it.answer() == Answer.CONFIRMED || it.answer() == Answer.SUBSTITUTE).count(), open.size())));
        var list = new UnorderedList();
        list.addClassNames("ys-plain", "ys-stack");
        all.stream().filter(it -> it.answer() == null).forEach(it -> list.add(new ListItem(Say.folded(line(it), () -> called(meeting, it, actor)))));
        section.add(list);
        return section;
    }

    private static String line(Invitee invitee) {
        var tried = invitee.told().stream().filter(it -> it.channel() != Channel.PORTAL).count();
        return say(tried == 0 ? "invitations.phone.line" : invitee.reached() ? "invitations.phone.line-reached" : "invitations.phone.line-tried", invitee.participant().name(), tried);
    }

    private Component called(MeetingView meeting, Invitee invitee, Actor actor) {
        var who = invitee.participant().id();
        var substitute = new TextField(say("invitations.own.substitute"));
        var acts = new Div();
        acts.addClassName("ys-acts");
        for (var answer : Answer.values()) {
            acts.add(new ActButton(say("invitations.phone.answer." + answer.key()), () -> {
                invitations.told(actor, who, Channel.PHONE, true);
                invitations.enter(actor, who, answer, substitute.getValue());
                Say.prepare(meeting.id());
            }));
        }
        acts.add(new ActButton(say("invitations.phone.nobody"), () -> {
            invitations.told(actor, who, Channel.PHONE, false);
            Say.prepare(meeting.id());
        }).quiet(), new ActButton(say("invitations.phone.visited"), () -> {
            invitations.told(actor, who, Channel.VISIT, true);
            Say.prepare(meeting.id());
        }).quiet());
        return Say.form(substitute, acts);
    }

    private Component posting(MeetingView meeting, Actor actor) {
        var section = section("invitations.posted.title");
        var posted = invitations.posted(meeting.id());
        if (!posted.isEmpty()) {
            section.add(Still.of(posted(posted)));
        }
        section.add(Say.folded(say("invitations.posted.open"), () -> {
            var key = "invitations.posted." + meeting.id();
            var day = new DatePicker(say("invitations.posted.day"));
            day.setLocale(Locale.SIMPLIFIED_CHINESE);
            day.setValue(Zone.today(clock));
            var words = new TextField(say("invitations.posted.words"));
            words.setHelperText(say("invitations.posted.words-help"));
            Draft.keep(words, key);
            var pictures = new PhotoField(photos, actor, Invitations.MAX_PHOTOS);
            return Say.form(day, words, soft(say("invitations.posted.photo-help")), pictures, new ActButton(say("invitations.posted.save"), () -> {
                invitations.post(actor, meeting.id(), day.getValue() == null ? Zone.today(clock) : day.getValue(), words.getValue(), pictures.ids());
                Draft.forget(key);
                Say.prepare(meeting.id());
            }));
        }));
        return section;
    }

    private static UnorderedList posted(List<Posted> posted) {
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        for (var it : posted) {
            var line = new ListItem(new Phrase(say("invitations.posted.line", LocalDates.day(it.on(), UI.getCurrent().getLocale()), it.words())));
            var pictures = new Div();
            pictures.addClassNames("ys-acts", "ys-posted");
            it.photos().forEach(photo -> {
                var link = new Anchor(PhotosPaths.photo(photo));
                link.add(new Image(PhotosPaths.small(photo), say("invitations.posted.photo")));
                link.setRouterIgnore(true);
                pictures.add(link);
            });
            if (!it.photos().isEmpty()) {
                line.add(pictures);
            }
            list.add(line);
        }
        return list;
    }

    private Component read(MeetingView meeting, Actor actor) {
        var list = new UnorderedList();
        list.addClassName("ys-dots");
        opinions.list(actor, meeting.id()).forEach(it -> list.add(new ListItem(new Phrase(say("invitations.opinion.line", it.name(), it.text())))));
        return Still.of(list);
    }

    private static Section section(String title, Component... content) {
        var section = new Section(new SectionHeader(say(title)));
        section.add(content);
        section.addClassNames("ys-mt5", "ys-stack");
        return section;
    }
}
