package org.yishiting.actions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicId;

/** Deeds that are overdue. */
@Component
@Order(30)
class DeedsFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;

    DeedsFromAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        return jdbc.sql("""
                select community_id, n, promise, due_on, topic_id, position from (
                    select d.community_id, d.promise, d.due_on, d.topic_id, d.position, count(*) over (partition by d.community_id) n,
                        row_number() over (partition by d.community_id order by d.due_on, d.deed_id) place
                    from actions_deed d where d.community_id in (:ids) and d.status = 'RUNNING' and d.due_on < :today) late where place = 1""")
                .param("ids", communities.stream().map(CommunityId::toString).toList()).param("today", today)
                .query((row, _) -> (Fact) new Late(CommunityId.parse(row.getString(1)), "actions.above.deeds", row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class),
                        HallPaths.topic(TopicId.parse(row.getString(5))) + "#deed-" + row.getInt(6))).list();
    }
}
