package org.yishiting.invitations;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.residents.RecordUnited;

/** Registrations, written opinions and requests of somebody. What was drawn or decided stays without the name. */
@Component
class InvitationsData implements PersonalData {

    private final JdbcClient jdbc;

    InvitationsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                rows(resident, "invitations.data.registration", "select concat(r.name, '｜', m.matter), r.registered_at from invitations_registration r join meetings_meeting m using (meeting_id) where r.resident_id = ?"),
                rows(resident, "invitations.data.opinion", "select concat(m.matter, '｜', o.text), o.sent_at from invitations_opinion o join meetings_meeting m using (meeting_id) where o.resident_id = ?"),
                rows(resident, "invitations.data.recusal", "select concat(m.matter, '｜', r.reason), r.asked_at from invitations_recusal r join meetings_meeting m using (meeting_id) where r.resident_id = ?"),
                rows(resident, "invitations.data.invitation", "select m.matter, a.answered_at from invitations_answer a join meetings_participant p using (participant_id) join meetings_meeting m using (meeting_id) where p.resident_id = ?"))
                .flatMap(it -> it).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("update invitations_registration set name = '居民（已注销）', need = null where resident_id = ?").param(resident.toString()).update();
        jdbc.sql("update invitations_opinion set name = '居民（已注销）' where resident_id = ?").param(resident.toString()).update();
    }

    /** What was typed at the desk is the person's own; where both registered, the own one stays. */
    @EventListener
    void on(RecordUnited united) {
        for (var table : List.of("invitations_registration", "invitations_opinion", "invitations_recusal")) {
            jdbc.sql("update ignore " + table + " set resident_id = ? where resident_id = ?").params(united.own().toString(), united.record().toString()).update();
        }
    }

    private Stream<Held> rows(ResidentId resident, String data, String sql) {
        return jdbc.sql(sql).param(resident.toString()).query((row, _) -> new Held(data, row.getString(1), row.getTimestamp(2).toInstant())).list().stream();
    }
}
