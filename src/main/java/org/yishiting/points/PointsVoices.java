package org.yishiting.points;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.VoiceSource;

/** Who was thanked at all, to be counted in groups: whether new and long-time residents are thanked alike. */
@Component
class PointsVoices implements VoiceSource {

    private final JdbcClient jdbc;

    PointsVoices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return POINTS;
    }

    @Override
    public Set<ResidentId> people(CommunityId community, LocalDate from, LocalDate until) {
        return jdbc.sql("select distinct resident_id from points_award where community_id = ? and awarded_at >= ? and awarded_at < ? and given > 0 and not reversed")
                .params(community.toString(), start(from), start(until)).query((row, _) -> ResidentId.parse(row.getString(1))).set();
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
