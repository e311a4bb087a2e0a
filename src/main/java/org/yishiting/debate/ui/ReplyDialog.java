package org.yishiting.debate.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableConsumer;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.debate.ArgumentId;
import org.yishiting.debate.Debate;
import org.yishiting.moderation.Publication;

/** Answers one argument, with its words before one's eyes. */
class ReplyDialog extends Dialog {

    private static final int SHOWN = 160;

    ReplyDialog(Debate debate, Actor actor, ArgumentId argument, String words, SerializableConsumer<Publication> sent) {
        setHeaderTitle(getTranslation("debate.reply"));
        setWidth("min(36rem, 100%)");
        var said = new Paragraph(words.length() <= SHOWN ? words : words.substring(0, SHOWN - 1) + "…");
        said.addClassName("ys-quote");
        var text = new TextArea(getTranslation("debate.reply.text"));
        text.setHelperText(getTranslation("debate.reply.help", Debate.MAX_REPLY));
        text.setWidthFull();
        text.setMinRows(3);
        var key = "debate.reply." + argument + "." + Integer.toHexString(actor.hashCode());
        Draft.keep(text, key);
        var form = new Div(Still.of(said), text);
        form.addClassName("ys-form");
        add(form);
        var send = new Button(getTranslation("debate.reply.send"), _ -> {
            var publication = debate.reply(actor, argument, text.getValue());
            Draft.forget(key);
            close();
            sent.accept(publication);
        });
        send.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("debate.reply.cancel"), _ -> close()), send);
        text.focus();
    }
}
