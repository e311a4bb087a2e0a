package org.yishiting.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.moderation.Errand;
import org.yishiting.moderation.Errands;

/** What was taken up instead of being published, opened in place: the words, what the author was told, and the answer. */
@StyleSheet("context://moderation/moderation.css")
class ErrandPanel extends Div {

    ErrandPanel(Errands errands, Actor actor, Errand errand) {
        addClassName("ys-look");
        var read = new Div(Words.labelled(getTranslation("moderation.look.words"), Words.quote(errand.words())),
                Words.labelled(getTranslation("moderation.errand.note"), new Paragraph(new Phrase(errand.note()))));
        read.addClassName("ys-stack");
        var answer = new TextArea(getTranslation("moderation.errand.label"));
        answer.setHelperText(getTranslation("moderation.errand.help"));
        answer.setMaxLength(Errands.MAX_ANSWER);
        answer.setWidthFull();
        var draft = "moderation.errand." + errand.text();
        Draft.keep(answer, draft);
        var send = new Button(getTranslation("moderation.errand.send"), _ -> {
            errands.answer(actor, errand.text(), answer.getValue());
            Draft.forget(draft);
            DeskDone.tell(getTranslation("moderation.errand.done", errand.subject().title()));
        });
        var acts = new Div(send);
        acts.addClassName("ys-acts");
        add(Still.of(read), answer, acts);
    }
}
