package org.yishiting.meetings;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;

/** Meetings as what records are about: everybody may see them once they were announced. */
@Configuration(proxyBeanMethods = false)
class LinkedMeetings {

    @Bean
    LinkedThings linkedMeetingsOfAnyKind(Meetings meetings) {
        return LinkedThings.of("meeting", (viewer, community, id) -> meetings.find(MeetingId.parse(id)).filter(it -> it.community().equals(community) && meetings.mayRead(viewer, it))
                .map(it -> new LinkedThing(it.number() + " " + it.matter(), MeetingsPaths.meeting(it.id()))));
    }
}
