package org.yishiting.residency;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.residents.RecordUnited;

/** What was shown at the desk goes with the person who claims the record; where both showed something, what is confirmed stays. */
@Component
class UnitedRecords {

    private final JdbcClient jdbc;

    UnitedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RecordUnited united) {
        run("""
                delete own from residency_residence own join residency_residence record on record.community_id = own.community_id
                where own.resident_id = :own and record.resident_id = :record and record.state = 'CONFIRMED' and own.state <> 'CONFIRMED'""", united);
        run("update ignore residency_residence set resident_id = :own where resident_id = :record", united);
        run("delete from residency_residence where resident_id = :record and :own <> :record", united);
        run("update residency_proof set resident_id = :own where resident_id = :record", united);
        run("update residency_vouch set resident_id = :own where resident_id = :record", united);
        run("update ignore residency_vouch set neighbour_id = :own where neighbour_id = :record", united);
        run("update ignore residency_household_member set resident_id = :own where resident_id = :record", united);
        run("delete from residency_household_member where resident_id = :record and :own <> :record", united);
    }

    private void run(String sql, RecordUnited united) {
        jdbc.sql(sql).param("own", united.own().toString()).param("record", united.record().toString()).update();
    }
}
