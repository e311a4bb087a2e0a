package org.yishiting.sittings;

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

/** Who was there when a meeting was held: they are told what became of its topics and may judge it, and are counted in groups. */
@Component
class ThoseWhoCame implements TookPart, VoiceSource {

    private final JdbcClient jdbc;

    ThoseWhoCame(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<ResidentId> in(TopicId topic) {
        return new HashSet<>(jdbc.sql("""
                select p.resident_id from (select meeting_id from meetings_topic where topic_id = :topic union select meeting_id from meetings_agenda_item where topic_id = :topic) t
                join sittings_sitting s on s.meeting_id = t.meeting_id and s.begun_at is not null and s.shut_at is null
                join sittings_presence p on p.meeting_id = t.meeting_id where p.resident_id is not null""").param("topic", topic.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    @Override
    public String key() {
        return ATTENDEES;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return new HashSet<>(jdbc.sql("""
                select p.resident_id from sittings_sitting s join sittings_presence p on p.meeting_id = s.meeting_id
                where s.community_id = ? and s.begun_at >= ? and s.begun_at < ? and s.shut_at is null and p.resident_id is not null""")
                .params(community.toString(), start(from), start(until)).query((row, _) -> ResidentId.parse(row.getString(1))).list());
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
