package org.yishiting.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.yishiting.community.Actor;
import org.yishiting.meetings.MeetingPart;
import org.yishiting.meetings.MeetingView;
import org.yishiting.records.RecordLinks;
import org.yishiting.records.ui.Trail;

/** On the page of a meeting: where it came from and what came of it. */
@org.springframework.stereotype.Component
@Order(90)
class MeetingTrail implements MeetingPart {

    private final RecordLinks links;

    MeetingTrail(RecordLinks links) {
        this.links = links;
    }

    @Override
    public List<Component> aside(MeetingView meeting, @Nullable Actor actor) {
        return Trail.card(links.of(meeting.community(), "meeting:" + meeting.id(), actor));
    }
}
