package org.yishiting.points;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.LedgerDiffers;
import org.yishiting.ledger.Posting;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.RecordUnited;

/** Whoever claims the record the desk made for them gets its points, by an entry: the passbook of the record stays as it was written. */
@Component
class UnitedPassbooks {

    private static final String WHY = "窗口登记的存折并入";

    private final Ledger ledger;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;

    UnitedPassbooks(Ledger ledger, Offices offices, Notices notices, JdbcClient jdbc) {
        this.ledger = ledger;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(RecordUnited united) {
        if (united.record().equals(united.own())) {
            return;
        }
        for (var community : ledger.passbooks(united.record())) {
            var points = ledger.balanceForUpdate(community, Account.of(united.record()));
            if (points > 0) {
                ledger.post(Posting.of(community, EntryKind.UNITE, Account.of(united.record()), Account.of(united.own()), points, "unite:" + united.record(), WHY));
            }
        }
        run("update points_award set resident_id = :own where resident_id = :record", united);
        run("update points_rule_remark set resident_id = :own where resident_id = :record", united);
        run("update ignore points_query set resident_id = :own where resident_id = :record", united);
        run("update points_opening set taken_by = :own where taken_by = :record", united);
        run("update ignore points_pool_member set resident_id = :own where resident_id = :record", united);
        run("""
                update points_pool_member own join points_pool_member record on record.household_id = own.household_id
                set own.put = own.put + record.put where own.resident_id = :own and record.resident_id = :record""", united);
        run("delete from points_pool_member where resident_id = :record and :own <> :record", united);
    }

    /** A ledger that is not what was posted is the business of those who watch and those who run it. */
    @EventListener
    void on(LedgerDiffers found) {
        var people = offices.holdersOf(found.community()).stream().filter(it -> it.office() == Office.SUPERVISORY_COMMITTEE || it.office() == Office.COMMITTEE_STAFF)
                .map(HeldOffice::resident).distinct().toList();
        notices.tell(people, PointsPaths.ADMIN_LEDGER, "points.notice.differs", String.valueOf(found.place()));
    }

    private void run(String sql, RecordUnited united) {
        jdbc.sql(sql).param("own", united.own().toString()).param("record", united.record().toString()).update();
    }
}
