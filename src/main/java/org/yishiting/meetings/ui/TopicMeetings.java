package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.base.ui.LinkButton;
import org.yishiting.base.ui.RowList;
import org.yishiting.base.ui.SectionHeader;
import org.yishiting.base.ui.Still;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicPart;
import org.yishiting.hall.TopicStage;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;

/** On the page of a topic: the meetings that are still to come. Those that were held stand in where it came from and what came of it. */
@org.springframework.stereotype.Component
@Order(85)
class TopicMeetings implements TopicPart {

    private final Meetings meetings;
    private final Offices offices;

    TopicMeetings(Meetings meetings, Offices offices) {
        this.meetings = meetings;
        this.offices = offices;
    }

    @Override
    public List<Component> main(TopicDetails topic, @Nullable Actor actor) {
        var found = meetings.about(topic.id()).stream().filter(it -> it.phase() != MeetingStatus.Phase.AFTER).toList();
        var parts = new ArrayList<Component>();
        if (!found.isEmpty()) {
            parts.add(new SectionHeader(MeetingTexts.say("meetings.topic.title")).count(MeetingTexts.say("meetings.desk.count", found.size())));
            parts.add(new RowList(found.stream().map(MeetingRow::of).toList()));
        }
        if (actor != null && topic.running() && topic.stage() != TopicStage.REVIEW && offices.holds(actor, topic.community(), Office.CONVENOR, Office.COMMITTEE_STAFF)) {
            parts.add(new LinkButton(MeetingsPaths.plan(topic.id()), MeetingTexts.say("meetings.topic.plan")));
        }
        return parts.isEmpty() ? List.of() : List.of(Still.of(new Section(parts.toArray(Component[]::new))));
    }

    @Override
    public Map<String, Object> data(TopicDetails topic) {
        return Map.of("meetings", meetings.about(topic.id()).stream().map(it -> Map.of("id", it.id().toString(), "number", it.number(), "matter", it.matter())).toList());
    }
}
