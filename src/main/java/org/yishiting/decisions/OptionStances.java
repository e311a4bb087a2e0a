package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.DeskUndo;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.moderation.Publication;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;

/** Members say what they think of each option, at any hour, and may change it while the topic is deliberated. All weigh the same. */
@Service
@Transactional
public class OptionStances {

    public static final int MAX_REASON = 150;
    public static final int PER_PAGE = 20;
    private static final int INSERTED = 1;
    static final String KIND = "decisions.reason";

    private final Deliberation rules;
    private final Options options;
    private final Review review;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OptionStances(Deliberation rules, Options options, Review review, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.options = options;
        this.review = review;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a stance, or changes the one taken before. Refuses who is no member ({@code residents.roll.not-member}), what is over
     * ({@code decisions.not-now}, {@code decisions.outcome-stands}) and support on condition that names none
     * ({@code decisions.stance.condition-missing}).
     */
    public TakenStance take(Actor actor, TopicId topicId, OptionId option, OptionStance stance, @Nullable String reason) {
        var topic = rules.member(actor, topicId);
        Deliberation.requireOpen(topic);
        rules.requireNoOutcome(topicId);
        options.in(topicId, option);
        var words = reason == null || reason.isBlank() ? null : reason.strip();
        require(stance != OptionStance.CONDITION || words != null, "decisions.stance.condition-missing");
        require(words == null || words.length() <= MAX_REASON, "decisions.too-long", MAX_REASON);
        var now = clock.instant();
        var present = own(actor, topicId).get(option);
        var same = present != null && Objects.equals(present.reason(), words);
        if (same) {
            jdbc.sql("update decisions_stance set stance = ?, taken_at = ? where option_id = ? and resident_id = ?")
                    .params(stance.name(), Timestamp.from(now), option.toString(), actor.resident().toString()).update();
            return new TakenStance(now, null);
        }
        var id = ReasonId.next();
        if (write(id, topicId, option, actor.resident(), stance, words, words == null, now) == INSERTED) {
            events.publishEvent(new OptionStanceTaken(actor.resident(), topic.community(), option, now));
        }
        return new TakenStance(now, words == null ? null : submitted(actor, topic, id, words));
    }

    private Publication submitted(Actor actor, TopicDetails topic, ReasonId id, String words) {
        var publication = review.submit(actor, topic.community(), new Subject(KIND, id.toString(), HallPaths.topic(topic.id()), topic.title()), words);
        if (publication.published()) {
            jdbc.sql("update decisions_stance set shown = true where reason_id = ?").param(id.toString()).update();
        }
        return publication;
    }

    /** As if no stance had been taken, with the words that belong to it. Refuses what is over, as {@link #take} does. */
    void takeBack(Actor actor, OptionId option, Instant doneAt) {
        var topic = jdbc.sql("select topic_id from decisions_stance where option_id = ? and resident_id = ?").params(option.toString(), actor.resident().toString())
                .query(String.class).optional().map(TopicId::parse).orElseThrow(() -> new RuleViolation("decisions.not-now"));
        Deliberation.requireOpen(rules.member(actor, topic));
        rules.requireNoOutcome(topic);
        var reason = jdbc.sql("select reason_id from decisions_stance where option_id = ? and resident_id = ? and taken_at <= ? for update")
                .params(option.toString(), actor.resident().toString(), Timestamp.from(doneAt)).query(String.class).optional();
        require(reason.isPresent(), DeskUndo.CHANGED_SINCE);
        reason.ifPresent(it -> review.takeBack(actor.resident(), KIND, it));
        jdbc.sql("delete from decisions_stance where option_id = ? and resident_id = ?").params(option.toString(), actor.resident().toString()).update();
    }

    /** What the actor said so far. */
    @Transactional(readOnly = true)
    public Map<OptionId, OwnOptionStance> own(Actor actor, TopicId topic) {
        return jdbc.sql("select option_id, stance, reason from decisions_stance where topic_id = ? and resident_id = ?").params(topic.toString(), actor.resident().toString())
                .query((row, _) -> Map.entry(OptionId.parse(row.getString(1)), new OwnOptionStance(OptionStance.valueOf(row.getString(2)), row.getString(3)))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Reasons and conditions on an option, twenty a page, the newest first. */
    @Transactional(readOnly = true)
    public ReasonPage reasons(OptionId option, int page) {
        var items = jdbc.sql("""
                select reason_id, stance, if(shown, reason, ''), if(shown, null, removed) from decisions_stance
                where option_id = ? and (shown or removed is not null) and reason is not null
                order by taken_at desc, reason_id limit ? offset ?""").params(option.toString(), PER_PAGE, (long) page * PER_PAGE)
                .query((row, _) -> new Reason(ReasonId.parse(row.getString(1)), OptionStance.valueOf(row.getString(2)), row.getString(3), row.getString(4))).list();
        var total = items.size() < PER_PAGE && page == 0 ? items.size()
                : jdbc.sql("select count(*) from decisions_stance where option_id = ? and (shown or removed is not null) and reason is not null").param(option.toString()).query(Integer.class).single();
        return new ReasonPage(items, total);
    }

    /** What those who oppose any of the options said, for the outcome to take over: the newest hundred. */
    @Transactional(readOnly = true)
    public List<Reason> opposing(TopicId topic) {
        return jdbc.sql("""
                select reason_id, stance, reason from decisions_stance where topic_id = ? and stance = 'OPPOSE' and shown and reason is not null
                order by taken_at desc limit 100""").param(topic.toString())
                .query((row, _) -> new Reason(ReasonId.parse(row.getString(1)), OptionStance.valueOf(row.getString(2)), row.getString(3), null)).list();
    }

    /** Words that are changed are other words: they get a name of their own and are looked at again. */
    int write(ReasonId id, TopicId topic, OptionId option, ResidentId resident, OptionStance stance, @Nullable String words, boolean shown, Instant at) {
        return jdbc.sql("""
                insert into decisions_stance (option_id, resident_id, topic_id, stance, reason_id, reason, shown, taken_at) values (?, ?, ?, ?, ?, ?, ?, ?)
                on duplicate key update stance = values(stance), reason_id = values(reason_id), reason = values(reason), shown = values(shown), removed = null, taken_at = values(taken_at)""")
                .param(option.toString()).param(resident.toString()).param(topic.toString()).param(stance.name()).param(id.toString()).param(words).param(shown)
                .param(Timestamp.from(at)).update();
    }
}
