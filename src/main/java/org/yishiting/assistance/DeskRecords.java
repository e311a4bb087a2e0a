package org.yishiting.assistance;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yishiting.community.ResidentId;

/** Records made at the desk, and who took them over. */
@Repository
class DeskRecords {

    private final JdbcClient jdbc;

    DeskRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void make(ResidentId resident, Instant now) {
        jdbc.sql("insert into assistance_record (resident_id, made_at) values (?, ?)").params(resident.toString(), Timestamp.from(now)).update();
    }

    void claimed(ResidentId record, ResidentId owner, Instant now) {
        jdbc.sql("update assistance_record set claimed_at = ?, claimed_by = ? where resident_id = ?")
                .params(Timestamp.from(now), owner.toString(), record.toString()).update();
    }

    /** The person, and the records they joined to their account. */
    Set<ResidentId> of(ResidentId owner) {
        var all = new HashSet<>(jdbc.sql("select resident_id from assistance_record where claimed_by = ?").param(owner.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
        all.add(owner);
        return all;
    }
}
