package org.yishiting.invitations.ui;

import static org.yishiting.invitations.ui.Say.say;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.DeskRow;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.RowsForOffices;
import org.yishiting.invitations.Recusal;
import org.yishiting.invitations.Recusals;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.CurrentActor;

/** Requests that somebody step aside, decided in place by the supervisory committee. */
@org.springframework.stereotype.Component
@Order(42)
class RecusalsAtDesk extends RowsForOffices {

    private final Recusals recusals;
    private final Meetings meetings;

    RecusalsAtDesk(Recusals recusals, Meetings meetings, Communities communities, Offices offices, CurrentActor current) {
        super(communities, offices, current, Office.SUPERVISORY_COMMITTEE);
        this.recusals = recusals;
        this.meetings = meetings;
    }

    @Override
    protected List<DeskRow> rows(Actor actor, CommunityId community, int most) {
        return recusals.waiting(actor, community).stream().limit(most).map(it -> new DeskRow("invitations.desk.recusal", meetings.details(it.meeting()).matter(),
                say("invitations.desk.recusal-text", it.about(), it.reason()), meetings.details(it.meeting()).begins(), () -> deciding(it, actor))).toList();
    }

    private Component deciding(Recusal recusal, Actor actor) {
        var key = "invitations.decide." + recusal.id();
        var answer = new TextArea(say("invitations.decide.answer"));
        answer.setHelperText(say("invitations.decide.answer-help"));
        answer.setMaxLength(Recusals.MAX_REASON);
        Draft.keep(answer, key);
        return Say.form(answer, act(recusal, actor, answer, key, true), act(recusal, actor, answer, key, false));
    }

    private ActButton act(Recusal recusal, Actor actor, TextArea answer, String key, boolean upheld) {
        return new ActButton(say(upheld ? "invitations.decide.uphold" : "invitations.decide.reject", recusal.about()), () -> {
            recusals.decide(actor, recusal.id(), upheld, answer.getValue());
            Draft.forget(key);
            DeskDone.tell(say("invitations.decide.done", recusal.about()));
        });
    }
}
