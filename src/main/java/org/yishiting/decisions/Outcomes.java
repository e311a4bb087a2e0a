package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;
import static org.yishiting.decisions.Deliberation.text;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/** What comes out of a deliberation. Anybody reads it; convenors and staff publish it for objections, and may take it back before it is final. */
@Service
@Transactional
public class Outcomes {

    public static final int MAX_TEXT = 500;
    public static final int MAX_POINT = 150;
    public static final int MAX_OWNER = 50;
    public static final int MAX_DISSENT = 150;
    private static final int MAX_WHY = 150;

    private final Deliberation rules;
    private final Options options;
    private final Ballots ballots;
    private final OutcomeStore outcomes;
    private final Told told;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    Outcomes(Deliberation rules, Options options, Ballots ballots, OutcomeStore outcomes, Told told, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.options = options;
        this.ballots = ballots;
        this.outcomes = outcomes;
        this.told = told;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The outcome that stands, published or final. */
    @ReadOnce
    @Transactional(readOnly = true)
    public Optional<OutcomeView> of(TopicId topic) {
        return outcomes.standing(topic);
    }

    /**
     * Publishes an outcome, and from then on members may object until the days of the policy are over. Refuses while an outcome stands or a
     * ballot runs, with fewer than two options, without the fate of each, with points that name no one, without anything adopted where
     * something was agreed, and without dissent where people gave reasons against what is adopted ({@code decisions.outcome.dissent-missing}).
     */
    public OutcomeId publish(Actor actor, TopicId topicId, OutcomeDraft draft) {
        var topic = rules.hold(actor, topicId);
        Deliberation.requireOpen(topic);
        rules.requireNoOutcome(topicId);
        require(ballots.running(topicId) == 0, "decisions.outcome.ballot-runs");
        var written = options.of(topicId);
        require(written.size() >= Options.FEWEST, "decisions.outcome.options");
        var fates = written.stream().map(it -> fate(it, draft)).toList();
        var points = points(topic, draft);
        var adopted = fates.stream().filter(it -> it.fate() instanceof Fate.Adopted).toList();
        var agreed = draft.kind() == OutcomeKind.CONSENSUS || draft.kind() == OutcomeKind.PARTIAL;
        require(!agreed || !adopted.isEmpty(), "decisions.outcome.nothing-adopted");
        require(draft.kind() != OutcomeKind.ENDED_NO_AGREEMENT || adopted.isEmpty(), "decisions.outcome.adopted-without-agreement");
        require(!agreed || !points.isEmpty(), "decisions.outcome.points-missing");
        var dissent = dissent(topicId, draft);
        require(!dissent.isEmpty() || adopted.stream().noneMatch(it -> opposed(it.option())), "decisions.outcome.dissent-missing");
        var now = clock.instant();
        var due = deadlines.due(now, PolicyKey.HALL_PUBLICITY_DAYS, topic.community());
        var outcome = new OutcomeView(OutcomeId.next(), topicId, topic.community(), draft.kind(), OutcomeStatus.PUBLISHED,
                text(draft.text(), MAX_TEXT, "decisions.outcome.text-missing"), fates, points, dissent, now, due.day(), null, null);
        outcomes.write(outcome, actor.resident());
        told.published(topic, outcome);
        return outcome.id();
    }

    /** Takes a published outcome back with a reason, to deliberate on. Refuses what is final ({@code decisions.outcome.final}). */
    public void withdraw(Actor actor, TopicId topicId, String why) {
        var topic = rules.hold(actor, topicId);
        var outcome = outcomes.standing(topicId).orElseThrow(() -> new RuleViolation("decisions.outcome.none"));
        require(!outcome.isFinal(), "decisions.outcome.final");
        outcomes.withdrawn(outcome.id(), text(why, MAX_WHY, "decisions.outcome.why-missing"));
        told.withdrawn(topic);
    }

    private static OptionFate fate(OptionView option, OutcomeDraft draft) {
        var fate = draft.fates().get(option.id());
        if (fate == null) {
            throw new RuleViolation("decisions.outcome.fate-missing", option.number());
        }
        return new OptionFate(option.id(), option.number(), option.title(), fate);
    }

    private List<Point> points(TopicDetails topic, OutcomeDraft draft) {
        var today = Zone.today(clock);
        return IntStream.range(0, draft.points().size()).mapToObj(it -> {
            var point = draft.points().get(it);
            require(!point.owner().isBlank(), "decisions.point.owner-missing", it + 1);
            require(point.until() == null || point.until().isAfter(today), "decisions.point.until", it + 1);
            return new Point(it + 1, text(point.text(), MAX_POINT, "decisions.point.text-missing"), text(point.owner(), MAX_OWNER, "decisions.point.text-missing"), point.until());
        }).toList();
    }

    private List<String> dissent(TopicId topic, OutcomeDraft draft) {
        var words = new ArrayList<String>();
        for (var picked : draft.dissentPicked()) {
            words.add(jdbc.sql("select reason from decisions_stance where reason_id = ? and topic_id = ? and shown and reason is not null").params(picked.toString(), topic.toString())
                    .query(String.class).optional().orElseThrow(() -> new RuleViolation("decisions.outcome.dissent-gone")));
        }
        draft.dissentWritten().stream().filter(it -> !it.isBlank()).map(it -> text(it, MAX_DISSENT, "decisions.outcome.dissent-missing")).forEach(words::add);
        return words;
    }

    private boolean opposed(OptionId option) {
        return jdbc.sql("select exists (select 1 from decisions_stance where option_id = ? and stance = 'OPPOSE' and shown and reason is not null)").param(option.toString())
                .query(Boolean.class).single();
    }
}
