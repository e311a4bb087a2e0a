package org.yishiting.debate.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.debate.ArgumentDraft;
import org.yishiting.debate.Debate;
import org.yishiting.debate.Side;
import org.yishiting.hall.TopicDetails;
import org.yishiting.moderation.Publication;
import org.yishiting.photos.Photos;
import org.yishiting.photos.ui.PhotoField;

/** Where somebody gives a reason. What is typed stays in the browser until it is sent, also when the step ends meanwhile. */
class ArgumentForm extends Article {

    private final ChoiceBox<Side> side;

    ArgumentForm(TopicDetails topic, Debate debate, Photos photos, Actor actor, SerializableConsumer<Publication> sent) {
        side = new ChoiceBox<>(getTranslation("debate.form.side"), Side.values());
        side.setItemLabelGenerator(it -> getTranslation(ArgumentItem.word(it)));
        side.addClassName("ys-sides");
        var text = new TextArea(getTranslation("debate.form.text"));
        text.setHelperText(getTranslation("debate.form.text-help", Debate.MAX_TEXT));
        text.setWidthFull();
        text.setMinRows(3);
        var title = new TextField(getTranslation("debate.form.title"));
        title.setMaxLength(Debate.MAX_TITLE);
        title.setWidthFull();
        var key = key(topic, actor);
        Draft.keep(text, key + ".text");
        Draft.keep(title, key + ".title");
        var added = new PhotoField(photos, actor, Debate.MAX_PHOTOS);
        var send = new Button(getTranslation("debate.form.send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var publication = debate.argue(actor, topic.id(), new ArgumentDraft(side.getValue(), title.getValue(), text.getValue(), added.ids()));
                Draft.forget(key + ".text");
                Draft.forget(key + ".title");
                sent.accept(publication);
            } finally {
                send.setEnabled(true);
            }
        });
        add(side, text, title, added, new Div(send));
        addClassNames("ys-card", "ys-form");
    }

    /** Where what this person types about the topic is kept in the browser. */
    static String key(TopicDetails topic, Actor actor) {
        return "debate." + topic.id() + "." + Integer.toHexString(actor.hashCode());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        side.getElement().callJsFunction("focus");
    }
}
