package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.server.Command;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.decisions.OptionStance;
import org.yishiting.decisions.OptionStances;
import org.yishiting.decisions.OptionView;
import org.yishiting.decisions.OwnOptionStance;
import org.yishiting.decisions.TakenStance;
import org.yishiting.hall.TopicDetails;
import org.yishiting.moderation.ModerationPaths;

/** Three answers of equal size. To support or oppose counts at one press, words may follow; support on condition needs its condition first. */
class OwnStance extends Div {

    private final TopicDetails topic;
    private final OptionView option;
    private final Deliberated deliberated;
    private final Actor actor;
    private final Command counted;

    private final Map<OptionStance, Button> answers = new EnumMap<>(OptionStance.class);
    private final Div below = new Div();
    private @Nullable String words;

    OwnStance(TopicDetails topic, OptionView option, Deliberated deliberated, Actor actor, @Nullable OwnOptionStance own, Command counted) {
        this.topic = topic;
        this.option = option;
        this.deliberated = deliberated;
        this.actor = actor;
        this.counted = counted;
        var row = new Div();
        row.addClassName("ys-answers");
        row.getElement().setAttribute("role", "group");
        row.getElement().setAttribute("aria-label", getTranslation("decisions.stance.label", option.number()));
        for (var stance : OptionStance.values()) {
            var answer = new Button(getTranslation("decisions.stance." + stance.key()), _ -> pressed(stance));
            answers.put(stance, answer);
            row.add(answer);
        }
        add(row, below);
        mark(own == null ? null : own.stance());
        words = own == null ? null : own.reason();
        if (own != null && own.reason() != null) {
            below.add(new Div(getTranslation("decisions.stance.own", own.reason())));
        }
    }

    private void pressed(OptionStance stance) {
        if (stance == OptionStance.CONDITION) {
            below.removeAll();
            below.add(form(stance));
        } else {
            var taken = take(stance, null);
            below.removeAll();
            below.add(receipt(stance, taken), form(stance));
        }
    }

    private Div form(OptionStance stance) {
        var draft = "decisions.stance." + option.id() + "." + stance.key() + "." + Integer.toHexString(actor.hashCode());
        var field = new TextArea(getTranslation(stance == OptionStance.CONDITION ? "decisions.stance.condition-label" : "decisions.stance.reason-label"));
        field.setHelperText(getTranslation("decisions.stance.help", OptionStances.MAX_REASON));
        field.setWidthFull();
        if (words != null) {
            field.setValue(words);
        }
        Draft.keep(field, draft);
        var send = new Button(getTranslation("decisions.stance.send"));
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var taken = take(stance, field.getValue());
                Draft.forget(draft);
                below.removeAll();
                below.add(receipt(stance, taken));
            } finally {
                send.setEnabled(true);
            }
        });
        var form = new Div(field, send);
        form.addClassNames("ys-form", "ys-mt3");
        return form;
    }

    private TakenStance take(OptionStance stance, @Nullable String reason) {
        var taken = deliberated.stances().take(actor, topic.id(), option.id(), stance, reason);
        words = reason;
        mark(stance);
        counted.execute();
        return taken;
    }

    private void mark(@Nullable OptionStance taken) {
        answers.forEach((stance, answer) -> answer.getElement().setAttribute("aria-pressed", String.valueOf(stance == taken)));
    }

    private Slip receipt(OptionStance stance, TakenStance taken) {
        var last = topic.lastDay();
        var until = last == null ? getTranslation("decisions.stance.changeable") : getTranslation("decisions.stance.changeable-until", LocalDates.day(last, getLocale()));
        var slip = new Slip(getTranslation("decisions.stance.receipt", option.number(), getTranslation("decisions.stance." + stance.key())),
                LocalDates.moment(taken.at(), getLocale()) + " · " + until);
        var words = taken.words();
        return words == null || words.published() ? slip : slip.act(new Anchor(ModerationPaths.text(words.text()), getTranslation("decisions.words.waiting", words.hours())));
    }
}
