package org.yishiting.minutes.ui;

import static org.yishiting.minutes.ui.MinutesParts.acts;
import static org.yishiting.minutes.ui.MinutesParts.soft;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.function.SerializableRunnable;
import org.yishiting.base.ui.ActButton;
import org.yishiting.base.ui.Draft;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingId;
import org.yishiting.minutes.Transcription;

/** Lines of the head and the plain summary: made when somebody opens them. */
class HeadPanel extends Div {

    HeadPanel(Transcription transcription, Actor actor, MeetingId id, int seats, SerializableRunnable saved) {
        addClassName("ys-pane");
        add(new H2(getTranslation("minutes.recorder.head")), soft(getTranslation("minutes.recorder.seats", seats)), new ActButton(getTranslation("minutes.recorder.head-open"), () -> {
            var minutes = transcription.find(id).orElseThrow();
            var head = MinutesParts.area(getTranslation("minutes.recorder.head-lines"), Transcription.MAX_HEAD, "minutes.head." + id);
            head.setHelperText(getTranslation("minutes.recorder.head-help"));
            head.setValue(minutes.head());
            var summary = MinutesParts.area(getTranslation("minutes.recorder.summary"), Transcription.MAX_SUMMARY, "minutes.summary." + id);
            summary.setHelperText(getTranslation("minutes.recorder.summary-help"));
            summary.setValue(minutes.summary());
            removeAll();
            add(new H2(getTranslation("minutes.recorder.head")), head, summary, acts(new ActButton(getTranslation("minutes.recorder.head-save"), () -> {
                transcription.describe(actor, id, head.getValue(), summary.getValue());
                Draft.forget("minutes.head." + id);
                Draft.forget("minutes.summary." + id);
                saved.run();
            })));
        }).quiet());
    }
}
