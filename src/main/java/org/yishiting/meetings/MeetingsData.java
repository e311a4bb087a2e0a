package org.yishiting.meetings;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** Places in meetings. They stay with the meeting; the account no longer names anybody. */
@Component
class MeetingsData implements PersonalData {

    private final JdbcClient jdbc;

    MeetingsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return jdbc.sql("""
                select p.name, m.matter, p.added_at from meetings_participant p join meetings_meeting m using (meeting_id) where p.resident_id = ? order by p.added_at""")
                .param(resident.toString()).query((row, _) -> new Held("meetings.data.place", row.getString(1) + "｜" + row.getString(2), row.getTimestamp(3).toInstant())).list();
    }

    /** Who had a seat stays countable; the name they used there is taken off unless they acted in a duty. */
    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("update meetings_participant set name = '居民（已注销）' where resident_id = ? and role in ('PARTICIPANT', 'OBSERVER', 'INTERPRETER')").param(resident.toString()).update();
    }
}
