package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.VoiceSource;

/** Who wrote a statement or took a stance. */
@Component
class Speakers implements TookPart, VoiceSource {

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

    @Override
    public Set<TopicId> by(ResidentId person) {
        return new HashSet<>(jdbc.sql("select topic_id from hall_statement where resident_id = :person union select topic_id from hall_vote where resident_id = :person")
                .param("person", person.toString()).query((row, _) -> TopicId.parse(row.getString(1))).list());
    }

    @Override
    public String key() {
        return SPEAKERS;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                select s.resident_id from hall_topic t join hall_statement s on s.topic_id = t.topic_id
                where t.community_id = :community and s.resident_id is not null and s.moderation = 'IN' and s.written_at >= :start and s.written_at < :end
                union select v.resident_id from hall_topic t join hall_vote v on v.topic_id = t.topic_id
                where t.community_id = :community and v.cast_at >= :start and v.cast_at < :end""").param("community", community.toString())
                .param("start", Timestamp.from(from.atStartOfDay(Zone.PORTAL).toInstant())).param("end", Timestamp.from(until.atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }
}
