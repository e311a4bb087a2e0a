package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.ui.Draft;
import org.yishiting.base.ui.Notice;
import org.yishiting.base.ui.StepName;
import org.yishiting.community.Actor;
import org.yishiting.hall.Stop;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicQuery;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.TopicSummary;
import org.yishiting.hall.Topics;

/** What leads a topic into another step, stops it, closes it or takes it up again, with a word for everybody. */
class LeadForms extends Div {

    private static final int TOPICS_TO_MERGE_INTO = 50;

    private final TopicDetails topic;
    private final Topics topics;
    private final Actor actor;
    private final SerializableRunnable done;

    LeadForms(TopicDetails topic, Topics topics, Actor actor, SerializableRunnable done) {
        this.topic = topic;
        this.topics = topics;
        this.actor = actor;
        this.done = done;
        addClassName("ys-stack");
        if (topic.running()) {
            add(topic.stage() == TopicStage.REVIEW ? closing() : moving(), folded("hall.lead.elsewhere", topic.stage() == TopicStage.REVIEW ? moving() : null),
                    folded("hall.lead.stop", stopping()));
        } else if (topic.status() == TopicStatus.DEFERRED) {
            add(resuming());
        } else {
            add(Notice.info(getTranslation("hall.topic.stopped")));
        }
    }

    private static Div folded(String title, @Nullable Div form) {
        if (form == null) {
            return new Div();
        }
        var details = new NativeDetails(UI.getCurrent().getTranslation(title), form);
        details.addClassName("ys-more");
        return new Div(details);
    }

    private Div moving() {
        var step = new Select<TopicStage>();
        step.setLabel(getTranslation("hall.lead.step"));
        step.setItems(Arrays.stream(TopicStage.values()).filter(it -> it != topic.stage()).toList());
        step.setItemLabelGenerator(it -> getTranslation("base.step.long." + StepName.valueOf(it.name()).key()));
        var missing = new Div();
        missing.getElement().setAttribute("aria-live", "polite");
        step.addValueChangeListener(change -> show(missing, topics.missing(actor, topic.id(), change.getValue())));
        step.setValue(topic.stage() == TopicStage.REVIEW ? TopicStage.ACT : TopicStage.values()[topic.stage().ordinal() + 1]);
        var until = new DatePicker(getTranslation("hall.lead.until"));
        var note = words("hall.lead.note", Topics.MAX_NOTE);
        var next = new TextField(getTranslation("hall.lead.next"));
        next.setMaxLength(Topics.MAX_NEXT_STEP);
        var go = button("hall.lead.go", () ->
                topics.moveTo(actor, topic.id(), step.getValue(), until.getValue(), note.getValue(), next.getValue().isBlank() ? null : next.getValue().strip()));
        return form(step, missing, until, note, next, go);
    }

    private Div closing() {
        var missing = new Div();
        show(missing, topics.missing(actor, topic.id(), null));
        var summary = words("hall.lead.summary", Topics.MAX_NOTE);
        return form(missing, summary, button("hall.lead.close", () -> topics.close(actor, topic.id(), summary.getValue())));
    }

    private Div stopping() {
        var how = new Select<TopicStatus>();
        how.setLabel(getTranslation("hall.lead.how"));
        var offered = new ArrayList<>(List.of(TopicStatus.DEFERRED, TopicStatus.REFERRED, TopicStatus.MERGED, TopicStatus.ENDED_NO_AGREEMENT));
        if (topic.stage() == TopicStage.ASK) {
            offered.add(TopicStatus.WITHDRAWN);
        }
        how.setItems(offered);
        how.setItemLabelGenerator(it -> getTranslation("hall.status." + TopicCourse.key(it)));
        var until = new DatePicker(getTranslation("hall.lead.deferred-until"));
        var into = new Select<TopicSummary>();
        into.setLabel(getTranslation("hall.lead.into"));
        into.setItems(topics.list(new TopicQuery(topic.community(), null, "", 0, TOPICS_TO_MERGE_INTO)).items().stream()
                .filter(it -> !it.id().equals(topic.id())).toList());
        into.setItemLabelGenerator(it -> it.number() + " " + it.title());
        how.addValueChangeListener(change -> {
            until.setVisible(change.getValue() == TopicStatus.DEFERRED);
            into.setVisible(change.getValue() == TopicStatus.MERGED);
        });
        how.setValue(TopicStatus.DEFERRED);
        into.setVisible(false);
        var reason = words("hall.lead.reason", Topics.MAX_NOTE);
        var next = new TextField(getTranslation("hall.lead.what-next"));
        next.setMaxLength(Topics.MAX_NEXT_STEP);
        return form(how, until, into, reason, next, button("hall.lead.stop", () -> topics.stop(actor, topic.id(), new Stop(how.getValue(), reason.getValue(),
                next.getValue(), until.isVisible() ? until.getValue() : null, into.isVisible() && into.getValue() != null ? into.getValue().id() : null))));
    }

    private Div resuming() {
        var until = new DatePicker(getTranslation("hall.lead.until"));
        var next = new TextField(getTranslation("hall.lead.next"));
        next.setMaxLength(Topics.MAX_NEXT_STEP);
        return form(until, next, button("hall.lead.resume",
                () -> topics.resume(actor, topic.id(), until.getValue(), next.getValue().isBlank() ? null : next.getValue().strip())));
    }

    private TextArea words(String label, int most) {
        var words = new TextArea(getTranslation(label));
        words.setMaxLength(most);
        Draft.keep(words, label + "." + topic.id());
        return words;
    }

    private void show(Div place, List<RuleViolation> missing) {
        place.removeAll();
        missing.forEach(it -> place.add(Notice.info(getTranslation(it.key(), it.args()))));
    }

    private Button button(String label, Runnable act) {
        var button = new Button(getTranslation(label));
        button.setDisableOnClick(true);
        button.addClickListener(_ -> {
            try {
                act.run();
                List.of("hall.lead.note", "hall.lead.summary", "hall.lead.reason").forEach(it -> Draft.forget(it + "." + topic.id()));
                done.run();
            } finally {
                button.setEnabled(true);
            }
        });
        return button;
    }

    private static Div form(Component... parts) {
        var form = new Div(parts);
        form.addClassName("ys-form");
        return form;
    }
}
