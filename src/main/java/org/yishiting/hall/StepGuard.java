package org.yishiting.hall;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** A condition that another module sets for a topic's next step. All that is missing is named to who leads the topic. */
public interface StepGuard {

    /** @param next the step to be entered; null when the topic is to be closed. Empty when nothing stands in the way.
     * @param actor who leads it there; null to ask what holds for everybody */
    List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor);

    /** Topics of a community whose next step waits for something that stands at the desk as a row of its own: one matter is one row. */
    default Set<TopicId> atTheDesk(CommunityId community) {
        return Set.of();
    }
}
