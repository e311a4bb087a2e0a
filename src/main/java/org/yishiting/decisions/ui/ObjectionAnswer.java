package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.decisions.ObjectionId;
import org.yishiting.decisions.Objections;
import org.yishiting.hall.TopicId;

/** An objection and where staff answer it. */
class ObjectionAnswer extends Div {

    ObjectionAnswer(TopicId topic, ObjectionId objection, String reason, Objections objections, Actor actor) {
        var draft = "decisions.answer." + objection;
        var answer = new TextArea(getTranslation("decisions.objection.answer-label"));
        answer.setHelperText(getTranslation("decisions.objection.answer-help", Objections.MAX_ANSWER));
        answer.setWidthFull();
        Draft.keep(answer, draft);
        var send = new Button(getTranslation("decisions.objection.answer-send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                objections.answer(actor, topic, objection, answer.getValue());
                Draft.forget(draft);
                removeAll();
                add(Notice.ok(getTranslation("decisions.objection.answer-done")));
                DeskDone.tell(getTranslation("decisions.objection.answer-done"));
            } finally {
                send.setEnabled(true);
            }
        });
        addClassName("ys-form");
        add(new Paragraph(new Phrase(reason)), answer, send);
    }
}
