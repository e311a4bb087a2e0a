package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    Following(TopicRepository topics, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void follow(Actor actor, TopicId topic) {
        RuleViolation.require(topics.existsById(topic), "hall.topic.gone");
        jdbc.sql("insert ignore into hall_follow (resident_id, topic_id, seen_at) values (?, ?, ?)")
                .params(actor.resident().toString(), topic.toString(), Timestamp.from(clock.instant())).update();
    }

    public void unfollow(Actor actor, TopicId topic) {
        jdbc.sql("delete from hall_follow where resident_id = ? and topic_id = ?").params(actor.resident().toString(), topic.toString()).update();
    }

    @Transactional(readOnly = true)
    public boolean follows(Actor actor, TopicId topic) {
        return jdbc.sql("select count(*) from hall_follow where resident_id = ? and topic_id = ?")
                .params(actor.resident().toString(), topic.toString()).query(Long.class).single() > 0;
    }

    /** Remembers that the actor has seen how the topic stands. */
    public void seen(Actor actor, TopicId topic) {
        jdbc.sql("update hall_follow set seen_at = ? where resident_id = ? and topic_id = ?")
                .params(Timestamp.from(clock.instant()), actor.resident().toString(), topic.toString()).update();
    }

    /** The topics the actor follows, spoke on or took a stance on, the last changed first. */
    @Transactional(readOnly = true)
    public List<MyTopic> mine(Actor actor) {
        record Mine(TopicId topic, boolean changed) {}
        var mine = jdbc.sql("""
                select t.topic_id, f.seen_at is not null and t.changed_at > f.seen_at
                from hall_topic t left join hall_follow f on f.topic_id = t.topic_id and f.resident_id = :me
                where f.resident_id is not null
                    or t.topic_id in (select topic_id from hall_statement where resident_id = :me)
                    or t.topic_id in (select topic_id from hall_vote where resident_id = :me)
                order by t.changed_at desc limit :most""")
                .param("me", actor.resident().toString()).param("most", SHOWN)
                .query((row, _) -> new Mine(TopicId.parse(row.getString(1)), row.getBoolean(2))).list();
        var summaries = mine.isEmpty() ? List.<TopicSummary>of() : topics.summaries(mine.stream().map(Mine::topic).toList());
        return summaries.stream().map(it -> new MyTopic(it, mine.stream().anyMatch(own -> own.topic().equals(it.id()) && own.changed()))).toList();
    }
}
