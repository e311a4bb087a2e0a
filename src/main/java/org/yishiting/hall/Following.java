package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;

/** Somebody keeps an eye on topics, and sees what changed since last time. */
@Service
@Transactional
public class Following {

    private static final int SHOWN = 50;

    private final TopicRepository topics;
    private final ObjectProvider<TookPart> parts;
    private final JdbcClient jdbc;
    private final Clock clock;

    Following(TopicRepository topics, ObjectProvider<TookPart> parts, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.parts = parts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void follow(Actor actor, TopicId topic) {
        RuleViolation.require(topics.existsById(topic), "hall.topic.gone");
        jdbc.sql("insert into hall_follow (resident_id, topic_id, seen_at, follows) values (?, ?, ?, true) on duplicate key update follows = true")
                .params(actor.resident().toString(), topic.toString(), Timestamp.from(clock.instant())).update();
    }

    public void unfollow(Actor actor, TopicId topic) {
        jdbc.sql("delete from hall_follow where resident_id = ? and topic_id = ?").params(actor.resident().toString(), topic.toString()).update();
    }

    @Transactional(readOnly = true)
    public boolean follows(Actor actor, TopicId topic) {
        return jdbc.sql("select count(*) from hall_follow where resident_id = ? and topic_id = ? and follows")
                .params(actor.resident().toString(), topic.toString()).query(Long.class).single() > 0;
    }

    /** Remembers that the actor has seen how the topic stands, where they follow it or take part. Nobody's mere reading is kept. */
    public void seen(Actor actor, TopicId topic) {
        var now = Timestamp.from(clock.instant());
        var known = jdbc.sql("update hall_follow set seen_at = ? where resident_id = ? and topic_id = ?").params(now, actor.resident().toString(), topic.toString()).update() > 0;
        if (!known && tookPart(actor, topic)) {
            jdbc.sql("insert into hall_follow (resident_id, topic_id, seen_at, follows) values (?, ?, ?, false) on duplicate key update seen_at = values(seen_at)")
                    .params(actor.resident().toString(), topic.toString(), now).update();
        }
    }

    private boolean tookPart(Actor actor, TopicId topic) {
        return jdbc.sql("""
                select exists (select 1 from hall_vote where resident_id = :me and topic_id = :topic)
                    or exists (select 1 from hall_statement where resident_id = :me and topic_id = :topic)""")
                .param("me", actor.resident().toString()).param("topic", topic.toString()).query(Boolean.class).single();
    }

    private record Mine(TopicId topic, boolean changed, @Nullable Instant seen) {}

    /** The topics the actor follows, raised, spoke on or took a stance on, the last changed first, with what happened since they looked. */
    @Transactional(readOnly = true)
    public List<MyTopic> mine(Actor actor) {
        var linked = linked(actor);
        if (linked.isEmpty()) {
            return List.of();
        }
        var mine = jdbc.sql("""
                select t.topic_id, f.seen_at is not null and t.changed_at > f.seen_at, f.seen_at
                from hall_topic t left join hall_follow f on f.topic_id = t.topic_id and f.resident_id = :me
                where t.topic_id in (:linked) order by t.changed_at desc limit :most""")
                .param("me", actor.resident().toString()).param("linked", linked).param("most", SHOWN)
                .query((row, _) -> new Mine(TopicId.parse(row.getString(1)), row.getBoolean(2), row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant())).list()
                .stream().collect(Collectors.toMap(Mine::topic, it -> it, (one, _) -> one, LinkedHashMap::new));
        var happened = happened(mine.values());
        return topics.summaries(List.copyOf(mine.keySet())).stream()
                .map(it -> new MyTopic(it, Objects.requireNonNull(mine.get(it.id())).changed(), happened.getOrDefault(it.id(), List.of()))).toList();
    }

    /** The titles of the same topics. */
    @Transactional(readOnly = true)
    public Map<TopicId, String> titles(Actor actor) {
        var titles = new HashMap<TopicId, String>();
        var linked = linked(actor);
        if (!linked.isEmpty()) {
            jdbc.sql("select topic_id, title from hall_topic where topic_id in (:linked) order by changed_at desc limit :most").param("linked", linked).param("most", SHOWN)
                    .query(row -> { titles.put(TopicId.parse(row.getString(1)), row.getString(2)); });
        }
        return titles;
    }

    private List<String> linked(Actor actor) {
        var linked = new HashSet<>(jdbc.sql("select topic_id from hall_follow where resident_id = ? and follows").param(actor.resident().toString())
                .query((row, _) -> TopicId.parse(row.getString(1))).list());
        parts.orderedStream().forEach(it -> linked.addAll(it.by(actor.resident())));
        return linked.stream().map(TopicId::toString).toList();
    }

    /** The lines of the story since somebody looked, the oldest first, for the topics that changed. */
    private Map<TopicId, List<StoryLine>> happened(Collection<Mine> mine) {
        var since = mine.stream().filter(it -> it.changed() && it.seen() != null).collect(Collectors.toMap(Mine::topic, it -> Objects.requireNonNull(it.seen())));
        var happened = new HashMap<TopicId, List<StoryLine>>();
        if (!since.isEmpty()) {
            jdbc.sql("select topic_id, happened_at, message_key, note from hall_story where topic_id in (:topics) and happened_at > :from order by topic_id, line")
                    .param("topics", since.keySet().stream().map(TopicId::toString).toList()).param("from", Timestamp.from(Collections.min(since.values())))
                    .query(row -> {
                        var topic = TopicId.parse(row.getString(1));
                        if (row.getTimestamp(2).toInstant().isAfter(Objects.requireNonNull(since.get(topic)))) {
                            happened.computeIfAbsent(topic, _ -> new ArrayList<>()).add(new StoryLine(row.getTimestamp(2).toInstant(), row.getString(3), row.getString(4)));
                        }
                    });
        }
        return happened;
    }
}
