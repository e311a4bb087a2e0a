package org.yishiting.decisions;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TookPart;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.VoiceSource;

/** Those who took a stance on an option, voted in a ballot or objected. */
@Component
class DeliberationTookPart implements TookPart, VoiceSource {

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

    @Override
    public String key() {
        return SPEAKERS;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                select s.resident_id from hall_topic t join decisions_stance s on s.topic_id = t.topic_id
                where t.community_id = :community and s.taken_at >= :start and s.taken_at < :end
                union select v.resident_id from decisions_ballot b join decisions_voice v on v.ballot_id = b.ballot_id
                where b.community_id = :community and v.counts and v.resident_id is not null and v.cast_at >= :start and v.cast_at < :end
                union select j.resident_id from decisions_outcome o join decisions_objection j on j.outcome_id = o.outcome_id
                where o.community_id = :community and j.made_at >= :start and j.made_at < :end""").param("community", community.toString())
                .param("start", Timestamp.from(from.atStartOfDay(Zone.PORTAL).toInstant())).param("end", Timestamp.from(until.atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }
}
