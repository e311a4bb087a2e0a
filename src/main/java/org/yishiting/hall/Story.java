package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What happened to topics, line by line. */
@Component
class Story {

    private final JdbcClient jdbc;

    Story(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(TopicId topic, Instant at, String key, String note) {
        jdbc.sql("""
                insert into hall_story (topic_id, line, happened_at, message_key, note)
                select :topic, coalesce(max(line), 0) + 1, :at, :key, :note from hall_story where topic_id = :topic""")
                .param("topic", topic.toString()).param("at", Timestamp.from(at)).param("key", key).param("note", note).update();
    }

    List<StoryLine> of(TopicId topic) {
        return jdbc.sql("select happened_at, message_key, note from hall_story where topic_id = ? order by line").param(topic.toString())
                .query((row, _) -> new StoryLine(row.getTimestamp(1).toInstant(), row.getString(2), row.getString(3))).list();
    }
}
