package org.yishiting.proposals;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.StepGuard;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;

/** Nobody closes a topic that they or their organisation proposed. */
@Component
class ClosedByOthers implements StepGuard {

    private final ProposalRepository proposals;
    private final Belonging belonging;

    ClosedByOthers(ProposalRepository proposals, Belonging belonging) {
        this.proposals = proposals;
        this.belonging = belonging;
    }

    @Override
    public List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor) {
        return next == null && actor != null && proposals.into(topic.id()).stream()
                .anyMatch(it -> it.writtenBy(actor.resident()) || belonging.to(actor, topic.community(), it.behalf()))
                        ? List.of(new RuleViolation("proposals.guard.own")) : List.of();
    }
}
