package org.yishiting.decisions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.StepGuard;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;

/** What is to be done was decided: the outcome is final, and where the owners or the assembly decide, they did. */
@Component
class Decided implements StepGuard {

    private final OutcomeStore outcomes;
    private final RecordedVotes votes;
    private final DeliberationDesk desk;

    Decided(OutcomeStore outcomes, RecordedVotes votes, DeliberationDesk desk) {
        this.desk = desk;
        this.outcomes = outcomes;
        this.votes = votes;
    }

    @Override
    public Set<TopicId> atTheDesk(CommunityId community) {
        return desk.holding(community);
    }

    @Override
    public List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor) {
        if (topic.stage() != TopicStage.DELIBERATE || next != null && next.compareTo(TopicStage.DELIBERATE) <= 0) {
            return List.of();
        }
        var outcome = outcomes.standing(topic.id());
        if (outcome.isEmpty()) {
            return List.of(new RuleViolation("decisions.guard.outcome"));
        }
        if (!outcome.get().isFinal()) {
            var until = outcome.get().objectionsUntil();
            var open = outcomes.unanswered(outcome.get().id());
            return List.of(open == 0 ? new RuleViolation("decisions.guard.publicity", until.getMonthValue(), until.getDayOfMonth())
                    : new RuleViolation("decisions.guard.objections", until.getMonthValue(), until.getDayOfMonth(), open));
        }
        var voted = votes.of(topic.id()).stream().findFirst();
        return outcome.get().kind() != OutcomeKind.TO_ASSEMBLY || voted.isPresent() && voted.get().figures().passed() ? List.of()
                : List.of(new RuleViolation(voted.isEmpty() ? "decisions.guard.vote" : "decisions.guard.vote-failed"));
    }
}
