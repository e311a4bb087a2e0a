package org.yishiting.decisions;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.records.LinkedThing;
import org.yishiting.records.LinkedThings;

/** Topics as what records are about: everybody may see them. */
@Component
class LinkedTopics implements LinkedThings {

    private final Topics topics;

    LinkedTopics(Topics topics) {
        this.topics = topics;
    }

    @Override
    public String kind() {
        return "topic";
    }

    @Override
    public Optional<LinkedThing> find(@Nullable Actor viewer, CommunityId community, String id) {
        try {
            return topics.find(TopicId.parse(id)).filter(it -> it.community().equals(community))
                    .map(it -> new LinkedThing(it.number() + " " + it.title(), HallPaths.topic(it.id())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
