package org.yishiting.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yishiting.actions.DeedView;
import org.yishiting.actions.Grade;
import org.yishiting.actions.OwnVerdict;
import org.yishiting.actions.Verdicts;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Slip;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;

/** Five grades and a word why. What was given is on a slip, and may be changed until the round is over. */
@StyleSheet("context://actions/actions.css")
class JudgeForm extends Section {

    private final TopicDetails topic;
    private final List<DeedView> deeds;
    private final DeedWork work;
    private final Actor actor;
    private final Article card = new Article();

    JudgeForm(TopicDetails topic, List<DeedView> deeds, DeedWork work, Actor actor) {
        this.topic = topic;
        this.deeds = deeds;
        this.work = work;
        this.actor = actor;
        setId("judge");
        card.addClassNames("ys-card", "ys-form");
        add(new SectionHeader(getTranslation("actions.judge.title")).hint(getTranslation("actions.judge.hint")), card);
        work.verdicts().own(actor, topic).ifPresentOrElse(this::receipt, () -> form(null));
    }

    private void form(@Nullable OwnVerdict before) {
        card.removeAll();
        var grade = new ChoiceBox<>(getTranslation("actions.judge.grade"), Grade.values());
        grade.setItemLabelGenerator(this::name);
        var about = new Select<DeedView>();
        about.setLabel(getTranslation("actions.judge.about"));
        about.setHelperText(getTranslation("actions.judge.about-help"));
        about.setItems(deeds);
        about.setItemLabelGenerator(it -> it == null ? getTranslation("actions.judge.about-none") : it.promise());
        about.setEmptySelectionAllowed(true);
        about.setEmptySelectionCaption(getTranslation("actions.judge.about-none"));
        about.setVisible(false);
        var reason = new TextArea(getTranslation("actions.judge.reason"));
        reason.setHelperText(getTranslation("actions.judge.reason-help"));
        reason.setMaxLength(Verdicts.MAX_REASON);
        reason.setMinRows(2);
        reason.setValueChangeMode(ValueChangeMode.ON_BLUR);
        var send = new Button(getTranslation("actions.judge.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setEnabled(false);
        grade.addValueChangeListener(change -> {
            send.setEnabled(change.getValue() != null);
            about.setVisible(change.getValue() != null && !change.getValue().content() && deeds.size() > 1);
        });
        if (before != null) {
            reason.setValue(before.reason() == null ? "" : before.reason());
            deeds.stream().filter(it -> it.id().equals(before.about())).findFirst().ifPresent(about::setValue);
            grade.setValue(before.grade());
        }
        Draft.keep(reason, draft());
        send.setDisableOnClick(true);
        send.addClickListener(_ -> {
            try {
                var chosen = about.isVisible() ? about.getValue() : null;
                var given = work.verdicts().give(actor, topic.id(), grade.getValue(), chosen == null ? null : chosen.id(), reason.getValue());
                Draft.forget(draft());
                receipt(given);
            } finally {
                send.setEnabled(true);
            }
        });
        card.add(grade, about, reason, send);
    }

    private void receipt(OwnVerdict given) {
        card.removeAll();
        var change = new Button(getTranslation("actions.judge.change"), _ -> form(given));
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        card.add(new Slip(getTranslation("actions.judge.receipt", name(given.grade()), LocalDates.day(given.changeableUntil(), getLocale())),
                getTranslation("actions.judge.receipt.mark", given.code(), LocalDates.moment(given.at(), getLocale()))).act(change));
    }

    private String name(Grade grade) {
        return getTranslation("actions.grade." + grade.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private String draft() {
        return "actions.judge." + topic.id() + "." + Integer.toHexString(actor.hashCode());
    }
}
