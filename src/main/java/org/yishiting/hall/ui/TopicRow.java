package org.yishiting.hall.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.ui.Badge;
import org.yishiting.base.ui.DueChip;
import org.yishiting.base.ui.Icon;
import org.yishiting.base.ui.ListRow;
import org.yishiting.base.ui.Seal;
import org.yishiting.base.ui.StepName;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.TopicSummary;

/** A topic in a list: its step, one sentence on where it stands, and what happens next and when. */
final class TopicRow {

    private TopicRow() {}

    static ListRow of(TopicSummary topic, LocalDate today) {
        return of(topic, today, sentence(topic));
    }

    static ListRow of(TopicSummary topic, LocalDate today, String sentence) {
        var step = StepName.valueOf(topic.stage().name());
        var row = new ListRow(HallPaths.topic(topic.id()), new Seal(step), topic.title()).text(sentence);
        if (!topic.running()) {
            var name = UI.getCurrent().getTranslation("hall.status." + TopicCourse.key(topic.status()));
            return row.foot(topic.status() == TopicStatus.CLOSED ? Badge.ok(name) : Badge.plain(Icon.PAUSE, name));
        }
        var due = due(topic, today);
        return due == null ? row.foot(Badge.step(step)) : row.foot(Badge.step(step), due);
    }

    private static String sentence(TopicSummary topic) {
        var ui = UI.getCurrent();
        if (topic.outcome() != null) {
            return topic.outcome();
        }
        if (topic.stage() == TopicStage.SPEAK && topic.participants() == 0) {
            return ui.getTranslation("hall.row.nobody");
        }
        var counted = topic.participants() == 0 ? "" : ui.getTranslation("hall.row.participants", topic.participants());
        return topic.nextStep() == null ? counted : counted + ui.getTranslation("hall.row.next", topic.nextStep());
    }

    private static @Nullable Component due(TopicSummary topic, LocalDate today) {
        return topic.lastDay() instanceof LocalDate lastDay ? DueChip.until(today, lastDay) : null;
    }
}
