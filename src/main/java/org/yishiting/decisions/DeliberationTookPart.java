package org.yishiting.decisions;

import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;

/** Those who took a stance on an option, voted in a ballot or objected. */
@Component
class DeliberationTookPart implements TookPart {

    private final JdbcClient jdbc;

    DeliberationTookPart(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return new HashSet<>(jdbc.sql("""
                select resident_id from decisions_stance where topic_id = :topic
                union select v.resident_id from decisions_voice v join decisions_ballot b on b.ballot_id = v.ballot_id
                    where b.topic_id = :topic and v.counts and v.resident_id is not null
                union select j.resident_id from decisions_objection j join decisions_outcome o on o.outcome_id = j.outcome_id where o.topic_id = :topic""")
                .param("topic", topic.toString()).query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }
}
