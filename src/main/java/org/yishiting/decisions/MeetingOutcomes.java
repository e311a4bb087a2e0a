package org.yishiting.decisions;

import java.time.Clock;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.hall.TopicStage;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/**
 * What people resolved in a meeting is the outcome of its topic, published for objections like any other: nobody writes it a second time. Where there are
 * written options, or an outcome already, staff say themselves what became of them.
 */
@Component
class MeetingOutcomes {

    private final Deliberation rules;
    private final Options options;
    private final Ballots ballots;
    private final OutcomeStore outcomes;
    private final Told told;
    private final Deadlines deadlines;
    private final Clock clock;

    MeetingOutcomes(Deliberation rules, Options options, Ballots ballots, OutcomeStore outcomes, Told told, Deadlines deadlines, Clock clock) {
        this.rules = rules;
        this.options = options;
        this.ballots = ballots;
        this.outcomes = outcomes;
        this.told = told;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(ResolvedInMeeting meeting) {
        meeting.resolved().filter(it -> !it.points().isEmpty()).ifPresent(this::publish);
    }

    private void publish(ResolvedInMeeting.Resolved resolved) {
        rules.hold(resolved.topic());
        var topic = rules.found(resolved.topic());
        if (!topic.running() || topic.stage() != TopicStage.DELIBERATE || outcomes.standing(topic.id()).isPresent() || ballots.running(topic.id()) > 0
                || !options.of(topic.id()).isEmpty()) {
            return;
        }
        var now = clock.instant();
        var points = resolved.points().stream().map(it -> new Point(it.number(), cut(it.text(), Outcomes.MAX_POINT), cut(it.owner(), Outcomes.MAX_OWNER), it.until())).toList();
        var outcome = new OutcomeView(OutcomeId.next(), topic.id(), topic.community(), resolved.dissent().isEmpty() ? OutcomeKind.CONSENSUS : OutcomeKind.PARTIAL, OutcomeStatus.PUBLISHED, cut(resolved.words(), Outcomes.MAX_TEXT),
                List.of(), points, resolved.dissent().stream().map(it -> cut(it, Outcomes.MAX_DISSENT)).toList(), now,
                deadlines.due(now, PolicyKey.HALL_PUBLICITY_DAYS, topic.community()).day(), null, null);
        outcomes.write(outcome, resolved.by(), resolved.meeting());
        told.published(topic, outcome);
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }
}
