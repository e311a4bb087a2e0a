package org.yishiting.hall;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;

/** A condition that another module sets for a topic's next step. All that is missing is named to who leads the topic. */
public interface StepGuard {

    /** @param next the step to be entered; null when the topic is to be closed. Empty when nothing stands in the way.
     * @param actor who leads it there; null to ask what holds for everybody */
    List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor);
}
