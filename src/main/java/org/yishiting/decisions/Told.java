package org.yishiting.decisions;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicDetails;
import org.yishiting.notifications.Notices;

/** Tells those who took part in a topic what came of it. */
@Component
class Told {

    private final List<TookPart> tookPart;
    private final Notices notices;

    Told(@Lazy List<TookPart> tookPart, Notices notices) {
        this.tookPart = tookPart;
        this.notices = notices;
    }

    void published(TopicDetails topic, OutcomeView outcome) {
        tell(topic, "decisions.notice.published", topic.title(), outcome.objectionsUntil().toString());
    }

    void withdrawn(TopicDetails topic) {
        tell(topic, "decisions.notice.withdrawn", topic.title());
    }

    void settled(TopicDetails topic) {
        tell(topic, "decisions.notice.settled", topic.title());
    }

    private void tell(TopicDetails topic, String key, String... args) {
        var people = tookPart.stream().flatMap(it -> it.in(topic.id()).stream()).collect(Collectors.toSet());
        notices.tell(people, HallPaths.topic(topic.id()), key, args);
    }
}
