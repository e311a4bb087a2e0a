package org.yishiting.actions;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.hall.StepGuard;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicStage;

/** People judge once everything promised is done or it is said why not; a topic is closed once they have judged, by nobody who did it. */
@Component
class StepsOfDeeds implements StepGuard {

    private final DeedRepository deeds;
    private final Reviews reviews;

    StepsOfDeeds(DeedRepository deeds, Reviews reviews) {
        this.deeds = deeds;
        this.reviews = reviews;
    }

    @Override
    public List<RuleViolation> missing(TopicDetails topic, @Nullable TopicStage next, @Nullable Actor actor) {
        var missing = new ArrayList<RuleViolation>();
        if (topic.stage() == TopicStage.ACT && next == TopicStage.REVIEW) {
            var all = deeds.of(topic.id());
            var open = all.stream().filter(it -> !it.ended()).count();
            if (all.isEmpty()) {
                missing.add(new RuleViolation("actions.guard.no-deeds"));
            } else if (open > 0) {
                missing.add(new RuleViolation("actions.guard.open-deeds", open));
            }
        }
        if (topic.stage() == TopicStage.REVIEW && next == null) {
            var review = reviews.find(topic.id(), topic.round());
            if (review.filter(it -> it.result() != null).isEmpty()) {
                missing.add(review.map(it -> open(it.closesOn())).orElseGet(() -> new RuleViolation("actions.guard.no-review")));
            }
            if (actor != null && deeds.of(topic.id()).stream().anyMatch(it -> it.isOwnedBy(actor.resident()))) {
                missing.add(new RuleViolation("actions.guard.own-deed"));
            }
        }
        return missing;
    }

    private static RuleViolation open(LocalDate until) {
        return new RuleViolation("actions.guard.review-open", until.getMonthValue(), until.getDayOfMonth());
    }
}
