package org.yishiting.proposals;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.hall.Topics;
import org.yishiting.hall.TopicStatus;
import org.yishiting.hall.TopicStopped;

/** Where a topic goes on within another, those who raised it go with it. */
@Component
class MergedTopics {

    private final Topics topics;
    private final Raisers raisers;

    MergedTopics(Topics topics, Raisers raisers) {
        this.topics = topics;
        this.raisers = raisers;
    }

    @ApplicationModuleListener
    void on(TopicStopped stopped) {
        if (stopped.status() == TopicStatus.MERGED) {
            topics.find(stopped.topic()).ifPresent(it -> {
                if (it.mergedInto() != null) {
                    raisers.carryOver(it.id().topicId(), it.mergedInto().topicId());
                }
            });
        }
    }
}
