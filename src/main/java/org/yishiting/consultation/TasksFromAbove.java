package org.yishiting.consultation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.SeenFromAbove;

/** What departments took upon themselves in consultations and have not reported in time. */
@Component
@Order(60)
class TasksFromAbove implements SeenFromAbove {

    private final JdbcClient jdbc;

    TasksFromAbove(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Fact> facts(Collection<CommunityId> communities, LocalDate today) {
        return jdbc.sql("""
                select community_id, n, what, due_on, consultation_id from (
                    select c.community_id, t.what, t.due_on, t.consultation_id, count(*) over (partition by c.community_id) n,
                        row_number() over (partition by c.community_id order by t.due_on, t.task_id) place
                    from consultation_task t join consultation_topic c using (consultation_id)
                    where c.community_id in (:ids) and c.status <> 'CLOSED' and t.reported_at is null and t.due_on < :today) late where place = 1""")
                .param("ids", communities.stream().map(CommunityId::toString).toList()).param("today", today)
                .query((row, _) -> (Fact) new Late(CommunityId.parse(row.getString(1)), "consultation.above.tasks", row.getInt(2), row.getString(3), row.getObject(4, LocalDate.class),
                        ConsultationPaths.consultation(ConsultationId.parse(row.getString(5))))).list();
    }
}
