package org.yishiting.meetings;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordLinks;

/** Once a meeting is over, its topics lead to it. */
@Component
class DiscussedTopics {

    private final Meetings meetings;
    private final RecordLinks links;

    DiscussedTopics(Meetings meetings, RecordLinks links) {
        this.meetings = meetings;
        this.links = links;
    }

    @EventListener
    void on(MeetingMoved moved) {
        if (moved.to().held()) {
            meetings.details(moved.meeting()).topics().forEach(it -> links.join(moved.community(), "topic:" + it, LinkType.DISCUSSED_IN, "meeting:" + moved.meeting()));
        }
    }
}
