package org.yishiting.debate;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** Arguments and replies of somebody; they stay with the topic, without the name. */
@Component
class DebateData implements PersonalData {

    private final JdbcClient jdbc;

    DebateData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.concat(rows(resident, "select text, written_at from debate_argument where resident_id = ? order by written_at"),
                rows(resident, "select text, written_at from debate_reply where resident_id = ? order by written_at")).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        // what was said stays with the topic; the account no longer names anybody
    }

    private Stream<Held> rows(ResidentId resident, String sql) {
        return jdbc.sql(sql).param(resident.toString()).query((row, _) -> new Held("argument", row.getString(1), row.getTimestamp(2).toInstant())).list().stream();
    }
}
