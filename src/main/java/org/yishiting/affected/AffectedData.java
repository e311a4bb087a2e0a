package org.yishiting.affected;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.residents.MembershipEnded;
import org.yishiting.residents.RecordUnited;

/** Of which topics somebody said that they live where they touch people. It goes with who moves away or leaves. */
@Component
class AffectedData implements PersonalData {

    private final JdbcClient jdbc;

    AffectedData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return jdbc.sql("select t.title, a.said_at from affected_person a join hall_topic t on t.topic_id = a.topic_id where a.resident_id = ? order by a.said_at")
                .param(resident.toString()).query((row, _) -> new Held("raised", row.getString(1), row.getTimestamp(2).toInstant())).list();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("delete from affected_person where resident_id = ?").param(resident.toString()).update();
    }

    @EventListener
    void on(MembershipEnded ended) {
        jdbc.sql("delete a from affected_person a join hall_topic t on t.topic_id = a.topic_id where a.resident_id = ? and t.community_id = ?")
                .params(ended.resident().toString(), ended.community().toString()).update();
    }

    @EventListener
    void on(RecordUnited united) {
        jdbc.sql("update ignore affected_person set resident_id = ? where resident_id = ?").params(united.own().toString(), united.record().toString()).update();
    }
}
