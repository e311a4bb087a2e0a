package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.meetings.Meetings;

/** On the page of a topic: the meetings that deal with it. */
@org.springframework.stereotype.Component
@Order(85)
class TopicMeetings implements TopicPart {

    private final Meetings meetings;

    TopicMeetings(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var found = meetings.about(topic.id());
        return found.isEmpty() ? List.of() : List.of(Still.of(new Section(new SectionHeader(MeetingTexts.say("meetings.topic.title"))
                .count(MeetingTexts.say("meetings.desk.count", found.size())), new RowList(found.stream().map(MeetingRow::of).toList()))));
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        return Map.of("meetings", meetings.about(topic.id()).stream().map(it -> Map.of("id", it.id().toString(), "number", it.number(), "matter", it.matter())).toList());
    }
}
