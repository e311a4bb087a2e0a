package org.yishiting.appraisals;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** That somebody gave marks; nobody knows which. */
@Component
class AppraisalsData implements PersonalData {

    private final JdbcClient jdbc;

    AppraisalsData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return jdbc.sql("select m.matter from appraisals_given g join meetings_meeting m using (meeting_id) where g.resident_id = ?").param(resident.toString())
                .query((row, _) -> new Held("appraisals.data.given", row.getString(1), null)).list();
    }

    @Override
    public void erase(ResidentId resident) {
        // what counted goes on counting; the account no longer names anybody
    }
}
