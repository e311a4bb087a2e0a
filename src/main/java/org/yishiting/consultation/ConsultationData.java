package org.yishiting.consultation;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What somebody wrote, answered and judged in consultations. Words stay without their writer; a name goes at once. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
class ConsultationData implements PersonalData {

    private final JdbcClient jdbc;

    ConsultationData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                held("remark", "select text, said_at from consultation_submission where resident_id = ? order by said_at", resident),
                held("consultation", "select concat(t.title, ' · ', coalesce(i.alias, i.name)), i.answered_at from consultation_invitee i join consultation_topic t using (consultation_id) where i.resident_id = ?", resident),
                held("verdict", "select t.title, a.said_at from consultation_appraisal a join consultation_topic t using (consultation_id) where a.resident_id = ?", resident)).flatMap(List::stream).toList();
    }

    private List<Held> held(String data, String sql, ResidentId resident) {
        return jdbc.sql(sql).param(resident.toString())
                .query((row, _) -> new Held(data, row.getString(1), row.getTimestamp(2) == null ? null : row.getTimestamp(2).toInstant())).list();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("update consultation_submission set resident_id = null where resident_id = ?").param(resident.toString()).update();
        jdbc.sql("update consultation_invitee set name = '-', alias = null, resident_id = null, answer = 'DECLINED' where resident_id = ?").param(resident.toString()).update();
    }
}
