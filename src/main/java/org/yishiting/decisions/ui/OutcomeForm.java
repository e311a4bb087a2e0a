package org.yishiting.decisions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.OptionId;
import org.yishiting.decisions.OutcomeDraft;
import org.yishiting.decisions.OutcomeKind;
import org.yishiting.decisions.Outcomes;
import org.yishiting.decisions.Point;
import org.yishiting.decisions.Reason;
import org.yishiting.hall.TopicDetails;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.base.ui.LocalDates;

/** What was agreed, written down by staff: how it ended, the fate of each option, what is to be done by whom, and dissent in the words of the dissenters. */
@StyleSheet("context://decisions/decisions.css")
class OutcomeForm extends Div {

    OutcomeForm(TopicDetails topic, Actor actor, Deliberated deliberated, Deadlines deadlines, SerializableRunnable done) {
        addClassName("ys-stack");
        var draft = "decisions.outcome." + topic.id();
        var kind = new ChoiceBox<>(getTranslation("decisions.publish.kind"), OutcomeKind.values());
        kind.setItemLabelGenerator(it -> getTranslation("decisions.kind." + it.key()));
        var text = new TextArea(getTranslation("decisions.publish.text"));
        text.setHelperText(getTranslation("decisions.publish.text-help", Outcomes.MAX_TEXT));
        text.setMinRows(3);
        text.setWidthFull();
        Draft.keep(text, draft);

        var options = deliberated.options().of(topic.id());
        var fates = new HashMap<OptionId, FateFields>();
        var fateCard = card("decisions.publish.fates");
        options.forEach(it -> {
            var fields = new FateFields(it, draft);
            fates.put(it.id(), fields);
            fateCard.add(fields);
        });
        if (options.isEmpty()) {
            fateCard.add(new Paragraph(getTranslation("decisions.outcome.options")));
        }

        var points = new ArrayList<PointFields>();
        var pointList = new Div();
        pointList.addClassName("ys-stack");
        addPoint(points, pointList, draft);
        var more = new Button(getTranslation("decisions.publish.add-point"), _ -> addPoint(points, pointList, draft));
        var pointCard = card("decisions.publish.points");
        pointCard.add(pointList, more);

        var picked = new CheckboxGroup<Reason>(getTranslation("decisions.publish.picked"));
        picked.setItems(deliberated.stances().opposing(topic.id()));
        picked.setItemLabelGenerator(Reason::text);
        picked.addClassName("ys-picked");
        var written = new TextArea(getTranslation("decisions.publish.written"));
        written.setHelperText(getTranslation("decisions.publish.written-help"));
        written.setWidthFull();
        Draft.keep(written, draft + ".dissent");
        var dissentCard = card("decisions.publish.dissent");
        dissentCard.add(new Paragraph(getTranslation("decisions.publish.dissent-help")));
        if (!deliberated.stances().opposing(topic.id()).isEmpty()) {
            dissentCard.add(picked);
        }
        dissentCard.add(written);

        var publish = new Button(getTranslation("decisions.publish.go"));
        publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        publish.setDisableOnClick(true);
        publish.addClickListener(_ -> {
            try {
                var chosen = new HashMap<OptionId, Fate>();
                fates.forEach((option, fields) -> fields.fate().ifPresent(it -> chosen.put(option, it)));
                org.yishiting.base.RuleViolation.require(kind.getValue() != null, "decisions.outcome.kind-missing");
                deliberated.outcomes().publish(actor, topic.id(), new OutcomeDraft(kind.getValue(), text.getValue(), chosen, points(points),
                        picked.getValue().stream().map(Reason::id).toList(), written.getValue().lines().toList()));
                Draft.forget(draft);
                Draft.forget(draft + ".dissent");
                fates.values().forEach(FateFields::forget);
                points.forEach(PointFields::forget);
                done.run();
            } finally {
                publish.setEnabled(true);
            }
        });
        var due = deadlines.due(deliberated.clock().instant(), PolicyKey.HALL_PUBLICITY_DAYS, topic.community());
        var term = new Paragraph(new Phrase(getTranslation("decisions.publish.term", LocalDates.day(due.day(), getLocale()))));
        term.addClassName("ys-why");
        var first = new Article(kind, text);
        first.addClassNames("ys-card", "ys-form");
        add(first, fateCard, pointCard, dissentCard, term, publish);
    }

    private void addPoint(List<PointFields> points, Div list, String draft) {
        var fields = new PointFields(points.size() + 1, draft);
        points.add(fields);
        list.add(fields);
    }

    private static List<Point> points(List<PointFields> fields) {
        return fields.stream().map(PointFields::point).filter(Objects::nonNull).toList();
    }

    private Article card(String title) {
        var card = new Article(new H2(getTranslation(title)));
        card.addClassNames("ys-card", "ys-form");
        return card;
    }
}
