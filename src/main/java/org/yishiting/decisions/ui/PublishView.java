package org.yishiting.decisions.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import org.yishiting.base.ui.ChoiceBox;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.PageHeader;
import org.yishiting.base.ui.Phrase;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.decisions.DecisionsPaths;
import org.yishiting.decisions.Fate;
import org.yishiting.decisions.OptionId;
import org.yishiting.decisions.OutcomeDraft;
import org.yishiting.decisions.OutcomeKind;
import org.yishiting.decisions.Outcomes;
import org.yishiting.decisions.Point;
import org.yishiting.decisions.Reason;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.Topics;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.residents.CurrentActor;

/** Where staff write down what was agreed and publish it for objections. */
@Route(DecisionsPaths.PUBLISH)
@PermitAll
@StyleSheet("context://decisions/decisions.css")
class PublishView extends Div implements BeforeEnterObserver {

    private final Topics topics;
    private final Deliberated deliberated;
    private final Deadlines deadlines;
    private final Offices offices;
    private final CurrentActor currentActor;

    PublishView(Topics topics, Deliberated deliberated, Deadlines deadlines, Offices offices, CurrentActor currentActor) {
        this.topics = topics;
        this.deliberated = deliberated;
        this.deadlines = deadlines;
        this.offices = offices;
        this.currentActor = currentActor;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var topic = ReasonsView.topic(event).flatMap(topics::find).orElseThrow(NotFoundException::new);
        var actor = currentActor.get();
        offices.require(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        removeAll();
        addClassName("ys-stack");
        add(new PageHeader(getTranslation("decisions.publish.title")).crumb(HallPaths.topic(topic.id()), topic.title(), topic.number()));
        if (deliberated.outcomes().of(topic.id()).isPresent()) {
            add(Notice.info(getTranslation("decisions.outcome-stands")).also(new LinkButton(DecisionsPaths.decide(topic.id()), getTranslation("decisions.part.lead"))));
        } else {
            form(topic, actor);
        }
    }

    private void form(TopicDetails topic, Actor actor) {
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
                UI.getCurrent().navigate(HallPaths.topic(topic.id()));
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
