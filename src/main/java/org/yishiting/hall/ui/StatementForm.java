package org.yishiting.hall.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.List;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.Said;
import org.yishiting.hall.StatementView;
import org.yishiting.hall.Statements;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.ModerationPaths;

/** A statement of one's own. What others said in nearly the same words shows while typing. */
final class StatementForm extends Article {

    private static final int TYPING_PAUSE = 400;
    private static final int WORTH_COMPARING = 4;

    private final TopicId topic;
    private final Statements statements;
    private final Clock clock;

    private final TextArea text = new TextArea();
    private final Button send = new Button();
    private final Div similar = new Div();
    private final Div receipt = new Div();

    StatementForm(TopicId topic, Statements statements, Actor actor, Clock clock) {
        this.topic = topic;
        this.statements = statements;
        this.clock = clock;
        text.setLabel(getTranslation("hall.own.label"));
        text.setHelperText(getTranslation("hall.own.help", Statements.MAX_LENGTH));
        text.setPlaceholder(getTranslation("hall.own.placeholder"));
        text.setWidthFull();
        text.setMinRows(2);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setValueChangeTimeout(TYPING_PAUSE);
        text.addValueChangeListener(change -> compare(change.getValue()));
        Draft.keep(text, draft(actor));
        send.setText(getTranslation("hall.own.send"));
        send.addClickListener(_ -> send(actor));
        send.setDisableOnClick(true);
        similar.getElement().setAttribute("aria-live", "polite");
        add(text, similar, new Div(send), receipt);
        addClassNames("ys-card", "ys-form");
    }

    private void compare(String words) {
        var length = words.strip().codePointCount(0, words.strip().length());
        text.setHelperText(length == 0 ? getTranslation("hall.own.help", Statements.MAX_LENGTH)
                : length > Statements.MAX_LENGTH ? getTranslation("hall.own.over", length - Statements.MAX_LENGTH)
                : getTranslation("hall.own.left", Statements.MAX_LENGTH - length));
        similar.removeAll();
        var near = length < WORTH_COMPARING ? List.<StatementView>of() : statements.similar(topic, words);
        if (!near.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("ys-own");
            near.forEach(it -> list.add(new ListItem(new Anchor(HallPaths.statement(topic, it.number()), it.text()))));
            similar.add(new Paragraph(getTranslation("hall.own.similar")), list);
        }
    }

    private void send(Actor actor) {
        try {
            var said = statements.add(actor, topic, text.getValue());
            Draft.forget(draft(actor));
            text.clear();
            receipt.removeAll();
            receipt.add(slip(said));
        } finally {
            send.setEnabled(true);
        }
    }

    private Slip slip(Said said) {
        var mark = getTranslation("hall.own.receipt.mark", said.statement().number() + 1, LocalDates.moment(clock.instant(), getLocale()));
        if (said.publication().published()) {
            return new Slip(getTranslation("hall.own.receipt", said.statement().text()), mark);
        }
        var follow = new Anchor(ModerationPaths.text(said.publication().text()), getTranslation("hall.own.follow"));
        follow.addClassName("ys-link");
        return new Slip(getTranslation("hall.own.receipt.waiting", said.statement().text(), said.publication().hours()), mark).act(follow);
    }

    private String draft(Actor actor) {
        return "hall.statement." + topic + "." + Integer.toHexString(actor.hashCode());
    }
}
