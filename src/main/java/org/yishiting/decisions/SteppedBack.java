package org.yishiting.decisions;

import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.hall.TopicMoved;
import org.yishiting.hall.TopicStage;

/** A topic that comes back to be deliberated once more gets a new outcome. */
@Component
class SteppedBack {

    private final OutcomeStore outcomes;

    SteppedBack(OutcomeStore outcomes) {
        this.outcomes = outcomes;
    }

    @ApplicationModuleListener
    void on(TopicMoved moved) {
        if (moved.to() == TopicStage.DELIBERATE && moved.from().compareTo(TopicStage.DELIBERATE) > 0) {
            outcomes.noLongerStands(moved.topic());
        }
    }
}
