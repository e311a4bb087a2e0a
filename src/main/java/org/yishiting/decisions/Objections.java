package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;
import static org.yishiting.decisions.Deliberation.text;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;
import org.yishiting.notifications.Notices;

/** Members object to a published outcome with a reason, and staff answer each. Anybody reads both. */
@Service
@Transactional
public class Objections {

    public static final int MAX_REASON = 300;
    public static final int MAX_ANSWER = 300;
    private static final String COLUMNS = "select objection_id, reason, made_at, answer, if(shown, null, removed) from decisions_objection where outcome_id = ?";
    static final String KIND = "decisions.objection";

    private final Deliberation rules;
    private final OutcomeStore outcomes;
    private final Settlement settlement;
    private final Notices notices;
    private final Review review;
    private final Typists typists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Objections(Deliberation rules, OutcomeStore outcomes, Settlement settlement, Notices notices, Review review, Typists typists, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.outcomes = outcomes;
        this.settlement = settlement;
        this.notices = notices;
        this.review = review;
        this.typists = typists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that are public, and those whose words were taken away since, without them; the oldest first, up to a hundred. */
    @Transactional(readOnly = true)
    public List<ObjectionView> of(OutcomeId outcome) {
        return read(COLUMNS + " and (shown or removed is not null) order by made_at, objection_id limit 100", outcome.toString()).stream()
                .map(it -> it.removedBy() == null ? it : new ObjectionView(it.id(), "", it.at(), it.answer(), it.removedBy())).toList();
    }

    @Transactional(readOnly = true)
    public Optional<ObjectionView> own(Actor actor, OutcomeId outcome) {
        return read(COLUMNS + " and resident_id = ?", outcome.toString(), actor.resident().toString()).stream().findFirst();
    }

    /**
     * Objects with a reason, once a person and outcome. Refuses without one ({@code decisions.objection.reason-missing}) and once the days
     * are over, saying where to go instead ({@code decisions.objection.over}).
     */
    public Publication make(Actor actor, TopicId topicId, String reason) {
        rules.hold(topicId);
        var topic = rules.member(actor, topicId);
        var outcome = standing(topicId);
        require(outcome.takesObjections(Zone.today(clock)), "decisions.objection.over");
        var words = text(reason, MAX_REASON, "decisions.objection.reason-missing");
        var id = ObjectionId.next();
        try {
            jdbc.sql("insert into decisions_objection (objection_id, outcome_id, resident_id, reason, shown, made_at) values (?, ?, ?, ?, false, ?)")
                    .params(id.toString(), outcome.id().toString(), actor.resident().toString(), words, Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("decisions.objection.once");
        }
        var publication = review.submit(actor, topic.community(), new Subject(KIND, id.toString(), HallPaths.topic(topicId), topic.title()), words);
        if (publication.published()) {
            jdbc.sql("update decisions_objection set shown = true where objection_id = ?").param(id.toString()).update();
        }
        return publication;
    }

    /**
     * Answers an objection, for convenors and staff; when the days are over and it was the last, the outcome becomes final. Refuses who
     * objected ({@code decisions.objection.own}), an empty answer, and one that was answered.
     */
    public void answer(Actor actor, TopicId topicId, ObjectionId id, String answer) {
        var topic = rules.hold(actor, topicId);
        var outcome = standing(topicId);
        record Made(ResidentId by, Instant at) {}
        var made = jdbc.sql("select resident_id, made_at from decisions_objection where objection_id = ? and outcome_id = ? and answered_at is null")
                .params(id.toString(), outcome.id().toString())
                .query((row, _) -> new Made(ResidentId.parse(row.getString(1)), row.getTimestamp(2).toInstant())).optional()
                .orElseThrow(() -> new RuleViolation("decisions.objection.gone"));
        var by = made.by();
        require(!by.equals(actor.resident()), "decisions.objection.own");
        require(!typists.typed(actor, by, made.at()), "decisions.objection.typed");
        jdbc.sql("update decisions_objection set answer = ?, answered_by = ?, answered_at = ? where objection_id = ?")
                .params(text(answer, MAX_ANSWER, "decisions.objection.answer-missing"), actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update();
        notices.tell(List.of(by), HallPaths.topic(topicId), "decisions.notice.answered", topic.title());
        settlement.answered(topicId, outcome.id());
    }

    private OutcomeView standing(TopicId topic) {
        return outcomes.standing(topic).orElseThrow(() -> new RuleViolation("decisions.outcome.none"));
    }

    private List<ObjectionView> read(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query((row, _) -> new ObjectionView(ObjectionId.parse(row.getString(1)), row.getString(2), row.getTimestamp(3).toInstant(),
                row.getString(4), row.getString(5))).list();
    }
}
