package org.yishiting.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;

/** The next meeting of each community that was announced. */
@Component
@Order(40)
class MeetingsFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeetingsFromAbove(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        return jdbc.sql("""
                select community_id, matter, begins_at, meeting_id from (
                    select m.community_id, m.matter, m.begins_at, m.meeting_id, row_number() over (partition by m.community_id order by m.begins_at, m.meeting_id) place
                    from meetings_meeting m where m.community_id in (:ids) and m.begins_at > :now and m.announced_at is not null
                        and m.status not in ('POSTPONED', 'TERMINATED')) coming where place = 1""")
                .param("ids", communities.stream().map(CommunityId::toString).toList()).param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> (Fact) new Coming(CommunityId.parse(row.getString(1)), row.getString(2), row.getTimestamp(3).toInstant(),
                        MeetingsPaths.meeting(MeetingId.parse(row.getString(4))))).list();
    }
}
