package org.yishiting.honours;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.ConsentWithdrawn;
import org.yishiting.privacy.Purposes;
import org.yishiting.residents.RecordUnited;

/** Whoever takes a consent back, here or in the privacy centre, is not shown from that moment: in the same transaction. */
@Component
class HonourConsents {

    private final HonourStore store;
    private final JdbcClient jdbc;

    HonourConsents(HonourStore store, JdbcClient jdbc) {
        this.store = store;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose().equals(Purposes.NAME.key()) && withdrawn.item().startsWith(HonourNominations.ITEM)) {
            store.disagree(HonourNominationId.parse(withdrawn.item().substring(HonourNominations.ITEM.length())), withdrawn.resident());
        }
    }

    @EventListener
    void on(RecordUnited united) {
        jdbc.sql("update ignore honours_person set resident_id = ? where resident_id = ?").params(united.own().toString(), united.record().toString()).update();
        jdbc.sql("update honours_nomination set nominated_by = ? where nominated_by = ?").params(united.own().toString(), united.record().toString()).update();
    }
}
