package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Recusals;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Participant;

/** 回避: who should step aside, and why. */
final class StepAsideForm extends Div {

    StepAsideForm(Recusals recusals, MeetingView meeting, Actor actor) {
        addClassName("ys-form");
        var key = "invitations.recusal." + meeting.id() + "." + Integer.toHexString(actor.hashCode());
        var names = recusals.inDuty(meeting.id()).stream().map(Participant::name).toList();
        var about = new Select<String>();
        about.setLabel(say("invitations.recusal.about"));
        about.setItems(names);
        names.stream().findFirst().ifPresent(about::setValue);
        var reason = new TextArea(say("invitations.recusal.reason"));
        reason.setHelperText(say("invitations.recusal.reason-help"));
        reason.setMaxLength(Recusals.MAX_REASON);
        Draft.keep(reason, key);
        add(about, reason, new ActButton(say("invitations.recusal.send"), () -> {
            recusals.ask(actor, meeting.id(), about.getValue() == null ? "" : about.getValue(), reason.getValue());
            Draft.forget(key);
            Say.again(meeting.id());
        }));
    }
}
