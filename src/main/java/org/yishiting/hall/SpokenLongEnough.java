package org.yishiting.hall;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** People get the least number of days to speak that the policy names, before it is deliberated. */
@Component
class SpokenLongEnough implements StepGuard {

    private final PolicyPack policies;
    private final Clock clock;

    SpokenLongEnough(PolicyPack policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    @Override
    public List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor) {
        if (topic.stage() != TopicStage.SPEAK || next == null || next.compareTo(TopicStage.SPEAK) < 0) {
            return List.of();
        }
        var opened = topic.steps().stream().filter(it -> it.stage() == TopicStage.SPEAK).map(StepDates::opensOn).filter(Objects::nonNull).findFirst();
        var least = opened.map(it -> it.plusDays(policies.number(PolicyKey.HALL_SPEAK_DAYS, topic.community(), it)));
        return least.filter(it -> Zone.today(clock).isBefore(it)).map(SpokenLongEnough::tooSoon).map(List::of).orElse(List.of());
    }

    private static RuleViolation tooSoon(LocalDate day) {
        return new RuleViolation("hall.guard.speak-days", day.getMonthValue(), day.getDayOfMonth());
    }
}
