package org.yishiting.hall;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Likeness;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.moderation.Review;
import org.yishiting.moderation.Subject;
import org.yishiting.residents.VoterRoll;

/** People put what they think into one sentence each. */
@Service
@Transactional
public class Statements {

    public static final int MAX_LENGTH = Statement.MAX_LENGTH;

    /** How moderation and reports name a statement. */
    public static final String KIND = "hall.statement";

    static final int PER_HOUR = 10;

    private static final int SIMILAR_SHOWN = 3;

    private final TopicRepository topics;
    private final StatementRepository statements;
    private final VoterRoll roll;
    private final OpinionMaps maps;
    private final Review review;
    private final ModeratedStatements moderated;
    private final Clock clock;

    Statements(TopicRepository topics, StatementRepository statements, VoterRoll roll, OpinionMaps maps, Review review, ModeratedStatements moderated,
            Clock clock) {
        this.topics = topics;
        this.statements = statements;
        this.roll = roll;
        this.maps = maps;
        this.review = review;
        this.moderated = moderated;
        this.clock = clock;
    }

    /**
     * Adds a statement of one idea. What a newcomer says waits until somebody has looked at it. Refuses who is no member, what is too long, too short, personal or said before in the same words
     * ({@code hall.statement.said}), and more than ten in an hour ({@code hall.statement.too-many}).
     */
    public Said add(Actor actor, TopicId id, String text) {
        var topic = topics.lock(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        var voter = roll.voter(actor, topic.community());
        var now = clock.instant();
        require(topic.details().speaking(now), "hall.statement.closed");
        var tidied = Statement.tidied(text);
        require(maps.of(id).statements().stream().noneMatch(it -> it.text().equals(tidied)), "hall.statement.said");
        require(statements.countByAuthorSince(voter.resident(), now.minus(Duration.ofHours(1))) < PER_HOUR, "hall.statement.too-many", PER_HOUR);
        var statement = statements.save(new Statement(id, statements.nextNumber(id), voter.resident(), actor.helped(), tidied, now));
        var publication = review.submit(actor, topic.community(), subject(statement, topic), tidied);
        if (publication.published()) {
            moderated.publish(statement.view().id().toString());
        }
        return new Said(statement.view(), publication);
    }

    /** What was removed from the topic, by number. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<RemovedStatement> removed(TopicId topic) {
        return statements.removed(topic);
    }

    static Subject subject(Statement statement, Topic topic) {
        return new Subject(KIND, statement.view().id().toString(), HallPaths.statement(topic.id(), statement.view().number()), topic.details().title());
    }

    /** Up to three statements that say nearly the same, nearest first: the share of letter pairs they have in common. */
    @Transactional(readOnly = true)
    public List<StatementView> similar(TopicId topic, String text) {
        var wanted = new Likeness(text);
        record Near(StatementView statement, double likeness) {}
        return maps.of(topic).statements().stream()
                .map(it -> new Near(it, wanted.to(it.text())))
                .filter(it -> it.likeness() >= Likeness.ENOUGH)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed())
                .limit(SIMILAR_SHOWN)
                .map(Near::statement)
                .toList();
    }
}
