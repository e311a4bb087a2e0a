package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Writes whole conversations that took place elsewhere or earlier. What is there already stays; a later vote replaces an earlier one. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PastVoices {

    private static final int BATCH = 2_000;

    private final JdbcTemplate jdbc;
    private final TopicNumbers numbers;
    private final Story story;

    PastVoices(JdbcTemplate jdbc, TopicNumbers numbers, Story story) {
        this.jdbc = jdbc;
        this.numbers = numbers;
        this.story = story;
    }

    record PastTopic(TopicId id, CommunityId community, String title, String problem, @Nullable String raisedFrom, @Nullable String attribution,
            @Nullable String sourceKey, TopicStage stage, @Nullable Instant closesAt, @Nullable String nextStep, @Nullable String outcome,
            List<StepDates> steps, Instant createdAt) {}

    record PastStatement(StatementId id, int number, @Nullable ResidentId author, String text, Moderation moderation, Instant writtenAt) {}

    record PastVote(ResidentId resident, StatementId statement, Stance stance, Instant castAt) {}

    /** Answers whether the topic is new here. */
    boolean topic(PastTopic topic) {
        if (!jdbc.queryForList("select 1 from hall_topic where topic_id = ?", topic.id().toString()).isEmpty()) {
            return false;
        }
        jdbc.update("""
                insert into hall_topic (topic_id, community_id, number, title, problem, raised_from, attribution, source_key, stage, stage_closes_at,
                    next_step, outcome, created_at, changed_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)""",
                topic.id().toString(), topic.community().toString(), numbers.next(topic.community(), topic.createdAt()), topic.title(), topic.problem(),
                topic.raisedFrom(), topic.attribution(), topic.sourceKey(), topic.stage().name(), at(topic.closesAt()), topic.nextStep(),
                topic.outcome(), at(topic.createdAt()), at(topic.createdAt()));
        jdbc.batchUpdate("insert into hall_topic_step (topic_id, stage, opens_on, closes_on, note) values (?, ?, ?, ?, ?)",
                topic.steps(), BATCH, (row, step) -> {
                    row.setString(1, topic.id().toString());
                    row.setString(2, step.stage().name());
                    row.setObject(3, step.opensOn());
                    row.setObject(4, step.closesOn());
                    row.setString(5, step.note());
                });
        tell(topic);
        return true;
    }

    private void tell(PastTopic topic) {
        story.add(topic.id(), topic.createdAt().isBefore(begin(topic)) ? topic.createdAt() : begin(topic), "hall.story.opened",
                topic.raisedFrom() == null ? "" : topic.raisedFrom());
        var before = "";
        for (var step : topic.steps().stream().sorted(Comparator.comparing(StepDates::stage)).toList()) {
            if (step.stage().compareTo(topic.stage()) <= 0 && step.opensOn() != null) {
                story.add(topic.id(), step.opensOn().atStartOfDay(Zone.PORTAL).toInstant(),
                        "hall.story.to." + step.stage().name().toLowerCase(Locale.ROOT), before);
            }
            before = step.note() == null ? "" : step.note();
        }
    }

    private static Instant begin(PastTopic topic) {
        return topic.steps().stream().map(StepDates::opensOn).filter(Objects::nonNull).min(Comparator.naturalOrder())
                .map(it -> it.atStartOfDay(Zone.PORTAL).toInstant()).orElse(topic.createdAt());
    }

    /** For topics that were done once more or are closed. */
    void stand(TopicId topic, TopicStatus status, @Nullable String reason, int round) {
        jdbc.update("update hall_topic set status = ?, status_reason = ?, round = ? where topic_id = ?", status.name(), reason, round, topic.toString());
    }

    void statements(TopicId topic, List<PastStatement> statements) {
        jdbc.batchUpdate("""
                insert into hall_statement (statement_id, topic_id, number, resident_id, text, moderation, written_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 0) on duplicate key update moderation = values(moderation)""", statements, BATCH, (row, it) -> {
                    row.setString(1, it.id().toString());
                    row.setString(2, topic.toString());
                    row.setInt(3, it.number());
                    row.setString(4, it.author() == null ? null : it.author().toString());
                    row.setString(5, it.text());
                    row.setString(6, it.moderation().name());
                    row.setTimestamp(7, at(it.writtenAt()));
                });
    }

    void votes(TopicId topic, List<PastVote> votes) {
        jdbc.batchUpdate("""
                insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at) values (?, ?, ?, ?, ?)
                on duplicate key update stance = if(values(cast_at) >= cast_at, values(stance), stance), cast_at = greatest(cast_at, values(cast_at))""",
                votes, BATCH, (row, it) -> {
                    row.setString(1, topic.toString());
                    row.setString(2, it.resident().toString());
                    row.setString(3, it.statement().toString());
                    row.setString(4, it.stance().name());
                    row.setTimestamp(5, at(it.castAt()));
                });
    }

    void countParticipants(TopicId topic) {
        jdbc.update("update hall_topic set participants = (select count(distinct resident_id) from hall_vote where topic_id = ?) where topic_id = ?",
                topic.toString(), topic.toString());
    }

    private static @Nullable Timestamp at(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
