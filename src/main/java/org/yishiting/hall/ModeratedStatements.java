package org.yishiting.hall;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.ResidentId;
import org.yishiting.moderation.Clause;
import org.yishiting.moderation.Moderated;
import org.yishiting.moderation.Origin;

/** Statements come onto the table when they are public, and leave it when they no longer are. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ModeratedStatements implements Moderated {

    private final StatementRepository statements;
    private final TopicRepository topics;
    private final OpinionMaps maps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ModeratedStatements(StatementRepository statements, TopicRepository topics, OpinionMaps maps, ApplicationEventPublisher events, Clock clock) {
        this.statements = statements;
        this.topics = topics;
        this.maps = maps;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return Statements.KIND;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> text(String id) {
        return statements.findById(StatementId.parse(id)).map(it -> it.view().text());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> texts(Collection<String> ids) {
        return StreamSupport.stream(statements.findAllById(ids.stream().map(StatementId::parse).toList()).spliterator(), false).map(Statement::view)
                .collect(Collectors.toMap(it -> it.id().toString(), StatementView::text));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Origin> origin(String id) {
        return parsed(id).flatMap(statements::findById).filter(Statement::isPublic).flatMap(it -> topics.findById(it.topic())
                .map(topic -> new Origin(topic.community(), Statements.subject(it, topic), it.author())));
    }

    @Override
    public void change(String id, String text) {
        found(id).change(text);
    }

    @Override
    public void publish(String id) {
        var statement = found(id);
        var isNew = statement.publish();
        if (isNew) {
            maps.stated(statement.topic(), statement.view());
        } else {
            maps.forget(statement.topic());
        }
        if (isNew && statement.author() instanceof ResidentId author) {
            var community = topics.findById(statement.topic()).orElseThrow().community();
            events.publishEvent(new StatementMade(author, community, statement.view().id(), statement.topic(), clock.instant()));
        }
    }

    @Override
    public void withhold(String id, Clause clause) {
        var statement = found(id);
        if (statement.withhold(clause)) {
            maps.forget(statement.topic());
        }
    }

    @Override
    @Transactional(readOnly = true)
    public boolean withdrawable(String id) {
        return statements.findById(StatementId.parse(id)).flatMap(it -> topics.findById(it.topic())).filter(it -> it.details().speaking(clock.instant())).isPresent();
    }

    @Override
    public void takeBack(String id) {
        var statement = found(id);
        if (statement.takeBack()) {
            maps.forget(statement.topic());
        }
    }

    private Statement found(String id) {
        return statements.findById(StatementId.parse(id)).orElseThrow(() -> new RuleViolation("hall.vote.statement-withdrawn"));
    }

    private static Optional<StatementId> parsed(String id) {
        try {
            return Optional.of(StatementId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
