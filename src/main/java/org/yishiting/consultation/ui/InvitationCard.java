package org.yishiting.consultation.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.Locale;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.PageParts;
import org.yishiting.community.Actor;
import org.yishiting.consultation.ConsultationId;
import org.yishiting.consultation.Invitee;
import org.yishiting.consultation.Invitees;

/** Asks who is invited whether they come, and under which name; the answer can be changed at any time. */
class InvitationCard extends Article {

    InvitationCard(Invitees invitees, Actor actor, ConsultationId id, Invitee own, Command done) {
        addClassNames("ys-card", "ys-form");
        var answer = new ChoiceBox<>(getTranslation("consultation.invite.how"), Invitee.Answer.NAMED, Invitee.Answer.ALIAS, Invitee.Answer.DECLINED);
        answer.setItemLabelGenerator(it -> getTranslation("consultation.answer." + it.name().toLowerCase(Locale.ROOT), own.name()));
        var alias = new TextField(getTranslation("consultation.invite.alias-field"));
        alias.setValue(own.alias() == null ? "" : own.alias());
        alias.setVisible(own.answer() == Invitee.Answer.ALIAS);
        if (own.answer() != Invitee.Answer.ASKED) {
            answer.setValue(own.answer());
        }
        answer.addValueChangeListener(event -> alias.setVisible(event.getValue() == Invitee.Answer.ALIAS));
        add(PageParts.line(getTranslation("consultation.invite.text")), answer, alias, PageParts.acts(PageParts.act("consultation.invite.go", () -> {
            var chosen = answer.getValue();
            if (chosen != null) {
                invitees.answer(actor, id, chosen, alias.getValue());
                done.execute();
            }
        })));
    }
}
