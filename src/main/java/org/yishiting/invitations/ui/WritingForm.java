package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Registrations;
import org.yishiting.invitations.WrittenOpinion;
import org.yishiting.invitations.WrittenOpinions;
import org.yishiting.meetings.MeetingView;

/** What somebody writes who cannot come. */
final class WritingForm extends Div {

    private static final int ROWS = 4;

    WritingForm(WrittenOpinions opinions, MeetingView meeting, Actor actor, String nickname) {
        addClassName("ys-form");
        var key = "invitations.opinion." + meeting.id() + "." + Integer.toHexString(actor.hashCode());
        var before = opinions.own(actor, meeting.id());
        var text = new TextArea(say("invitations.opinion.text"));
        text.setHelperText(say("invitations.opinion.text-help"));
        text.setMaxLength(WrittenOpinions.MAX_TEXT);
        text.setMinRows(ROWS);
        text.setValue(before.map(WrittenOpinion::text).orElse(""));
        var name = new TextField(say("invitations.register.name"));
        name.setHelperText(say("invitations.opinion.name-help"));
        name.setMaxLength(Registrations.MAX_NAME);
        name.setValue(before.map(WrittenOpinion::name).orElse(nickname));
        Draft.keep(text, key);
        add(text, name, new ActButton(say("invitations.opinion.send"), () -> {
            opinions.send(actor, meeting.id(), name.getValue(), text.getValue());
            Draft.forget(key);
            Say.again(meeting.id());
        }));
    }
}
