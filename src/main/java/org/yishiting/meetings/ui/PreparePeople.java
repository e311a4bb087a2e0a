package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.PersonLine;
import org.yishiting.community.Actor;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.NamedPerson;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantDraft;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.residents.Residents;

/** Who is in a meeting and as what, and who brought the matter in. */
@org.springframework.stereotype.Component
class PreparePeople {

    private final Participants participants;
    private final Meetings meetings;
    private final Offices offices;
    private final Residents residents;

    PreparePeople(Participants participants, Meetings meetings, Offices offices, Residents residents) {
        this.participants = participants;
        this.meetings = meetings;
        this.offices = offices;
        this.residents = residents;
    }

    private static String say(String key, Object... args) {
        return MeetingTexts.say(key, args);
    }

    Component panel(MeetingView meeting, Actor actor, SerializableRunnable done) {
        var list = new UnorderedList();
        list.addClassNames("ys-card", "ys-plain", "ys-people-list");
        participants.of(meeting.id()).forEach(it -> list.add(line(meeting, it, actor, done)));
        var box = new Div();
        box.addClassName("ys-stack");
        if (list.getChildren().findAny().isPresent()) {
            box.add(list);
        }
        box.add(new Folded(say("meetings.prepare.invite"), () -> invite(meeting, actor, done)), new Folded(say("meetings.prepare.handlers"), () -> handlers(meeting, actor, done)));
        return box;
    }

    private ListItem line(MeetingView meeting, Participant person, Actor actor, SerializableRunnable done) {
        var office = MeetingSections.office(say("meetings.role." + person.role().key()), person.office() == null ? person.group() == null ? "" : person.group() : person.office());
        var item = new ListItem(new PersonLine(person.name(), office));
        if (meeting.phase() == MeetingStatus.Phase.BEFORE) {
            var away = new ActButton(say("meetings.prepare.remove"), () -> {
                participants.remove(actor, person.id());
                done.run();
            }).quiet();
            away.getElement().setAttribute("aria-label", say("meetings.prepare.remove-spoken", person.name()));
            item.add(away);
        }
        return item;
    }

    private Component invite(MeetingView meeting, Actor actor, SerializableRunnable done) {
        var role = new Select<SeatRole>();
        role.setLabel(say("meetings.prepare.role"));
        role.setItems(SeatRole.values());
        role.setItemLabelGenerator(it -> say("meetings.role." + it.key()));
        role.setValue(meeting.presider() == null ? SeatRole.PRESIDER : meeting.recorder() == null ? SeatRole.RECORDER : SeatRole.PARTICIPANT);
        var known = officers(meeting);
        var holder = new Select<NamedPerson>();
        holder.setLabel(say("meetings.prepare.officer"));
        holder.setItems(known);
        holder.setEmptySelectionAllowed(true);
        holder.setEmptySelectionCaption(say("meetings.prepare.officer-none"));
        holder.setItemLabelGenerator(it -> it == null ? say("meetings.prepare.officer-none") : MeetingSections.office(it.name(), it.office()));
        var name = new TextField(say("meetings.prepare.name"));
        var office = new TextField(say("meetings.prepare.office"));
        holder.addValueChangeListener(change -> {
            if (change.getValue() != null) {
                name.setValue(change.getValue().name());
                office.setValue(change.getValue().office());
            }
        });
        var form = new Div(role, holder, name, office, new ActButton(say("meetings.prepare.invite-go"), () -> {
            var chosen = holder.getValue();
            participants.add(actor, meeting.id(), new ParticipantDraft(chosen == null ? null : chosen.resident(), name.getValue(), MeetingTexts.blank(office.getValue()), null, role.getValue()));
            done.run();
        }));
        form.addClassName("ys-form");
        return form;
    }

    /** Who holds an office here, with all their offices in words. */
    private List<NamedPerson> officers(MeetingView meeting) {
        var held = new LinkedHashMap<ResidentId, List<HeldOffice>>();
        offices.holdersOf(meeting.community()).forEach(it -> held.computeIfAbsent(it.resident(), _ -> new ArrayList<>()).add(it));
        var names = residents.names(held.keySet());
        return held.entrySet().stream().filter(it -> names.containsKey(it.getKey())).map(it -> new NamedPerson(it.getKey(), String.valueOf(names.get(it.getKey())),
                say("residents.office." + it.getValue().getFirst().office().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-')))).toList();
    }

    private Component handlers(MeetingView meeting, Actor actor, SerializableRunnable done) {
        var proposer = new TextField(say("meetings.prepare.proposer"));
        proposer.setHelperText(say("meetings.prepare.handlers-help"));
        proposer.setValue(meeting.proposer() == null ? "" : written(meeting.proposer()));
        var working = new TextField(say("meetings.prepare.working"));
        working.setHelperText(say("meetings.prepare.working-help"));
        working.setValue(String.join("；", meeting.handlers().stream().map(PreparePeople::written).toList()));
        var form = new Div(proposer, working, new ActButton(say("meetings.prepare.save"), () -> {
            meetings.handlers(actor, meeting.id(), proposer.getValue().isBlank() ? null : read(meeting, proposer.getValue()),
                    List.of(working.getValue().split("[;；、]")).stream().filter(it -> !it.isBlank()).map(it -> read(meeting, it)).toList());
            done.run();
        }));
        form.addClassName("ys-form");
        return form;
    }

    private static String written(NamedPerson person) {
        return person.office().isBlank() ? person.name() : person.name() + "（" + person.office() + "）";
    }

    /** 何俊（社区居委会); one of the office holders by that name is that very person. */
    private NamedPerson read(MeetingView meeting, String text) {
        var parts = text.strip().split("[（(]", 2);
        var name = parts[0].strip();
        var office = parts.length > 1 ? parts[1].replaceAll("[）)]\\s*$", "").strip() : "";
        var resident = officers(meeting).stream().filter(it -> it.name().equals(name)).map(NamedPerson::resident).findFirst().orElse(null);
        return new NamedPerson(resident, name, office);
    }
}
