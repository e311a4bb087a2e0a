package org.yishiting.moderation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.yishiting.base.ui.DeskDone;
import org.yishiting.base.ui.Phrase;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.moderation.Queue;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.WaitingText;

/** An appeal, opened in place: the words, why they were not public, what their author says, and an answer with a reason. */
@StyleSheet("context://moderation/moderation.css")
class AppealPanel extends Div {

    AppealPanel(Queue queue, Actor actor, WaitingText text) {
        addClassName("ys-look");
        var read = new Div(Words.labelled(getTranslation("moderation.look.words"), Words.quote(text.words())));
        read.addClassName("ys-stack");
        if (text.clause() != null) {
            var why = new Paragraph(new Phrase(Words.clause(text.clause()) + (text.note() == null ? "" : " " + text.note())));
            read.add(Words.labelled(getTranslation("moderation.answer.why", text.decider() == null ? "" : text.decider()), why));
        }
        read.add(Words.labelled(getTranslation("moderation.answer.appeal"), Words.quote(text.appeal() == null ? "" : text.appeal())));
        var words = new TextArea(getTranslation("moderation.answer.words"));
        words.setHelperText(getTranslation("moderation.answer.help"));
        words.setMaxLength(Review.MAX_WORDS);
        words.setWidthFull();
        var publish = new Button(getTranslation("moderation.answer.publish"), _ -> {
            queue.answer(actor, text.id(), true, words.getValue());
            DeskDone.tell(getTranslation("moderation.done.granted", text.subject().title()));
        });
        var leave = new Button(getTranslation("moderation.answer.leave"), _ -> {
            queue.answer(actor, text.id(), false, words.getValue());
            DeskDone.tell(getTranslation("moderation.done.rejected", text.subject().title()));
        });
        var acts = new Div(publish, leave);
        acts.addClassName("ys-acts");
        add(Still.of(read), words, acts);
    }
}
