package org.yishiting.claims;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.base.Zone;
import org.yishiting.photos.Photos;
import org.yishiting.privacy.Expiring;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.residents.RecordUnited;

/** What is kept of claims: the words go with the account, and all of it two years after it was decided; the ledger has what was posted. */
@Component
class ClaimsData implements PersonalData, Expiring {

    private static final int YEARS = 2;
    private static final int AT_ONCE = 1_000;

    private final ClaimStore store;
    private final Photos photos;
    private final JdbcClient jdbc;

    ClaimsData(ClaimStore store, Photos photos, JdbcClient jdbc) {
        this.store = store;
        this.photos = photos;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var held = new ArrayList<Held>();
        store.views(store.where("resident_id = ? order by filed_at", resident.toString()))
                .forEach(it -> held.add(new Held("claim", it.rule().title() + "｜" + it.words() + (it.appeal() == null ? "" : "｜" + it.appeal()), it.filedAt())));
        held.addAll(jdbc.sql("select words, said_at from claims_objection where resident_id = ? order by said_at").param(resident.toString())
                .query((row, _) -> new Held("claimobjection", row.getString(1), row.getTimestamp(2).toInstant())).list());
        return held;
    }

    @Override
    public void erase(ResidentId resident) {
        store.where("resident_id = ?", resident.toString()).forEach(this::remove);
        jdbc.sql("delete from claims_sign_in where resident_id = ?").param(resident.toString()).update();
        jdbc.sql("delete from claims_recusal where resident_id = ? or reviewer_id = ?").params(resident.toString(), resident.toString()).update();
    }

    @Override
    public String what() {
        return "claims.over.claims";
    }

    @Override
    public int removeExpired(LocalDate today) {
        var over = store.where("state in ('POSTED', 'RETURNED', 'WITHDRAWN') and filed_at < ? limit " + AT_ONCE, ClaimStore.at(today.minusYears(YEARS).atStartOfDay(Zone.PORTAL).toInstant()));
        over.forEach(this::remove);
        return over.size();
    }

    @EventListener
    void on(RecordUnited united) {
        run("update ignore claims_claim set resident_id = :own where resident_id = :record", united);
        run("update ignore claims_sign_in set resident_id = :own where resident_id = :record", united);
        run("update claims_objection set resident_id = :own where resident_id = :record", united);
    }

    private void remove(ClaimStore.Row row) {
        photos.release(store.photos(row.id()));
        jdbc.sql("delete from claims_photo where claim_id = ?").param(row.id().toString()).update();
        jdbc.sql("delete from claims_objection where claim_id = ?").param(row.id().toString()).update();
        jdbc.sql("delete from claims_claim where claim_id = ?").param(row.id().toString()).update();
    }

    private void run(String sql, RecordUnited united) {
        jdbc.sql(sql).param("own", united.own().toString()).param("record", united.record().toString()).update();
    }
}
