package org.yishiting.hall;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;

/** Who wrote a statement or took a stance. */
@Component
class Speakers implements TookPart {

    private final JdbcClient jdbc;

    Speakers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return new HashSet<>(jdbc.sql("""
                select resident_id from hall_statement where topic_id = :topic and resident_id is not null
                union select resident_id from hall_vote where topic_id = :topic""").param("topic", topic.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }
}
