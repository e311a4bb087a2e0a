package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.List;
import java.util.stream.Collectors;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Quota;
import org.yishiting.invitations.Registration;
import org.yishiting.invitations.RegistrationDraft;
import org.yishiting.invitations.Registrations;
import org.yishiting.meetings.MeetingView;

/** Asks for a seat of one or more groups, or for a place to listen. */
class RegisterForm extends Div {

    RegisterForm(MeetingView meeting, Actor actor, Registrations registrations, List<Quota> groups, String nickname, boolean seats, SerializableRunnable done) {
        addClassName("ys-form");
        var own = registrations.own(actor, meeting.id());
        var key = "invitations.register." + meeting.id() + "." + Integer.toHexString(actor.hashCode());
        var seat = new CheckboxGroup<Quota>(say("invitations.register.groups"));
        seat.setItems(groups);
        seat.setItemLabelGenerator(it -> say("invitations.register.group-label", it.name(), it.seats()));
        seat.setHelperText(say("invitations.register.groups-help"));
        seat.addClassName("ys-choice");
        own.ifPresent(before -> seat.setValue(groups.stream().filter(it -> before.groups().contains(it.key())).collect(Collectors.toSet())));
        var name = new TextField(say("invitations.register.name"));
        name.setHelperText(say("invitations.register.name-help"));
        name.setMaxLength(Registrations.MAX_NAME);
        name.setValue(own.map(Registration::name).orElse(nickname));
        var need = new TextField(say("invitations.register.need"));
        need.setHelperText(say("invitations.register.need-help"));
        need.setMaxLength(Registrations.MAX_NEED);
        Draft.keep(need, key + ".need");
        if (seats && !groups.isEmpty()) {
            add(seat);
        }
        add(name, need, new ActButton(say(seats ? "invitations.register.go" : "invitations.register.listen"), () -> {
            registrations.register(actor, meeting.id(), new RegistrationDraft(name.getValue(), groups.stream().filter(seat.getValue()::contains).map(Quota::key).toList(), need.getValue()));
            Draft.forget(key + ".need");
            done.run();
        }).main());
    }
}
