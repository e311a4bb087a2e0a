package org.yishiting.hall.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.yishiting.base.ui.StepName;
import org.yishiting.community.Actor;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;

/** For the convenor: leads the topic into another step, with a word for everybody on what came of this one. */
class LeadPanel extends NativeDetails {

    LeadPanel(TopicDetails topic, Topics topics, Actor actor) {
        super("");
        setSummaryText(getTranslation("hall.lead.title"));
        addClassName("ys-more");
        var step = new Select<TopicStage>();
        step.setLabel(getTranslation("hall.lead.step"));
        step.setItems(TopicStage.values());
        step.setItemLabelGenerator(it -> getTranslation("base.step.long." + StepName.valueOf(it.name()).key()));
        step.setValue(TopicStage.values()[Math.min(topic.stage().ordinal() + 1, TopicStage.values().length - 1)]);
        var until = new DatePicker(getTranslation("hall.lead.until"));
        var note = new TextArea(getTranslation("hall.lead.note"));
        note.setMaxLength(Topics.MAX_NOTE);
        var next = new TextField(getTranslation("hall.lead.next"));
        next.setMaxLength(Topics.MAX_NEXT_STEP);
        var go = new Button(getTranslation("hall.lead.go"), _ -> {
            topics.moveTo(actor, topic.id(), step.getValue(), until.getValue(), note.getValue(), next.getValue().isBlank() ? null : next.getValue().strip());
            UI.getCurrent().navigate(HallPaths.topic(topic.id()));
        });
        var form = new Div(step, until, note, next, go);
        form.addClassName("ys-form");
        setContent(form);
    }
}
