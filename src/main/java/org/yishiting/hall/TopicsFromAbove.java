package org.yishiting.hall;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;

/** Topics by step, and steps that nobody led on when their last day was over. */
@Component
@Order(10)
class TopicsFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;

    TopicsFromAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        var ids = communities.stream().map(CommunityId::toString).toList();
        var facts = new ArrayList<Fact>(jdbc.sql("""
                select community_id, stage, count(*) from hall_topic where community_id in (:ids) and status = 'RUNNING' group by community_id, stage
                order by field(stage, 'ASK', 'SPEAK', 'DELIBERATE', 'ACT', 'REVIEW')""").param("ids", ids)
                .query((row, _) -> new Running(CommunityId.parse(row.getString(1)), "base.step.short." + row.getString(2).toLowerCase(Locale.ROOT), row.getInt(3))).list());
        facts.addAll(jdbc.sql("""
                select community_id, n, title, stage_closes_at, topic_id from (
                    select t.community_id, t.title, t.stage_closes_at, t.topic_id, count(*) over (partition by t.community_id) n,
                        row_number() over (partition by t.community_id order by t.stage_closes_at, t.topic_id) place
                    from hall_topic t where t.community_id in (:ids) and t.status = 'RUNNING' and t.stage_closes_at <= :morning) late where place = 1""")
                .param("ids", ids).param("morning", Timestamp.from(today.atStartOfDay(Zone.PORTAL).toInstant()))
                .query((row, _) -> new Late(CommunityId.parse(row.getString(1)), "hall.above.step", row.getInt(2), row.getString(3),
                        LocalDate.ofInstant(row.getTimestamp(4).toInstant().minusMillis(1), Zone.PORTAL), HallPaths.topic(TopicId.parse(row.getString(5))))).list());
        return facts;
    }
}
