package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.invitations.Answer;
import org.yishiting.invitations.Invitations;
import org.yishiting.invitations.Registration;
import org.yishiting.invitations.Registrations;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Participant;

/** One's own invitation or registration, and how to answer it or take it back. */
final class OwnPlace {

    private final Invitations invitations;
    private final Registrations registrations;
    private final MeetingView meeting;
    private final Actor actor;

    OwnPlace(Invitations invitations, Registrations registrations, MeetingView meeting, Actor actor) {
        this.invitations = invitations;
        this.registrations = registrations;
        this.meeting = meeting;
        this.actor = actor;
    }

    /** In a coordination that was asked for, to come is to consent. */
    private boolean consents() {
        return meeting.status() == MeetingStatus.REQUESTED;
    }

    @Nullable Answer answer(Participant own) {
        return invitations.of(meeting.id()).stream().filter(it -> it.participant().id().equals(own.id())).findFirst().map(it -> it.answer()).orElse(null);
    }

    ActButton come() {
        return new ActButton(say(consents() ? "invitations.act.consent" : "invitations.act.come"), () -> send(Answer.CONFIRMED, null));
    }

    Slip invited(Participant own) {
        var answer = answer(own);
        var role = say("invitations.role." + own.role().key());
        var slip = new Slip(own.group() == null ? say("invitations.own.role", role) : say("invitations.own.seat", own.group()),
                answer == null ? say("invitations.own.asked") : say("invitations.own." + answer.key()));
        if (meeting.open() || consents()) {
            if (consents() && answer == null) {
                slip.act(come());
            }
            slip.act(Say.folded(say("invitations.own.change"), this::changing));
        }
        return slip;
    }

    /** Cannot come, or somebody else comes instead. */
    private Component changing() {
        var substitute = new TextField(say("invitations.own.substitute"));
        substitute.setHelperText(say("invitations.own.substitute-help"));
        return Say.form(substitute, new ActButton(say("invitations.own.send"), () -> send(Answer.SUBSTITUTE, substitute.getValue())),
                new ActButton(say(consents() ? "invitations.own.refuse" : "invitations.own.decline"), () -> send(Answer.DECLINED, null)).quiet());
    }

    private void send(Answer answer, @Nullable String substitute) {
        invitations.answer(actor, meeting.id(), answer, substitute);
        Say.again(meeting.id());
    }

    Slip registered(Registration own) {
        var slip = new Slip(say("invitations.standing." + own.standing().key()), say("invitations.own.receipt", ReceiptCode.of(own.id().toString()), own.ref()));
        return slip.act(new ActButton(say("invitations.own.withdraw"), () -> {
            registrations.withdraw(actor, meeting.id());
            Say.again(meeting.id());
        }).quiet());
    }
}
