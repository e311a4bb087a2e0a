package org.yishiting.residency;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ui.LocalDates;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What is kept of somebody's residence, and what becomes of it when they go: nothing stays but appeals, which belong to the archive. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
class ResidencyData implements PersonalData {

    private final OpenProofs open;
    private final Confirmation confirmation;
    private final Households households;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    ResidencyData(OpenProofs open, Confirmation confirmation, Households households, I18NProvider words, JdbcClient jdbc) {
        this.open = open;
        this.confirmation = confirmation;
        this.households = households;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var id = resident.toString();
        var held = new ArrayList<Held>();
        held.addAll(jdbc.sql("select state, method, confirmed_until, declared_at from residency_residence where resident_id = ?").param(id).query((row, _) -> {
            var until = row.getObject(3, LocalDate.class);
            var method = row.getString(2);
            var state = say("residency.state." + ResidenceState.valueOf(row.getString(1)).key());
            return new Held("residence", method == null ? say("residency.held.residence", state)
                    : until == null ? say("residency.held.residence", say("residency.rung." + Rung.valueOf(method).key()))
                    : say("residency.held.until", say("residency.rung." + Rung.valueOf(method).key()), LocalDates.full(until, Locale.SIMPLIFIED_CHINESE)), row.getTimestamp(4).toInstant());
        }).list());
        held.addAll(jdbc.sql("select method, waiting_since from residency_proof where resident_id = ? order by waiting_since").param(id)
                .query((row, _) -> new Held("proof", say("residency.rung." + Rung.valueOf(row.getString(1)).key()), row.getTimestamp(2).toInstant())).list());
        held.addAll(jdbc.sql("select appeal from residency_proof where resident_id = ? and appeal is not null").param(id)
                .query((row, _) -> new Held("appeal", row.getString(1), null)).list());
        count("select count(*) from residency_vouch where neighbour_id = ?", id, "vouch", "residency.held.vouched", held);
        count("select count(*) from residency_household_member m join residency_household_member own on own.household_id = m.household_id where own.resident_id = ?", id, "household",
                "residency.held.household", held);
        held.addAll(jdbc.sql("select due_on from residency_endorsement where resident_id = ?").param(id).query((row, _) -> {
            var due = row.getObject(1, LocalDate.class);
            return new Held("endorsement", say("residency.held.endorsement", String.valueOf(due.getYear()), due.getMonthValue()), (Instant) null);
        }).list());
        return held;
    }

    @Override
    public void erase(ResidentId resident) {
        var id = resident.toString();
        for (var place : jdbc.sql("""
                select community_id from residency_residence where resident_id = :id union select community_id from residency_household_member where resident_id = :id""").param("id", id)
                .query((row, _) -> CommunityId.parse(row.getString(1))).list()) {
            confirmation.hold(resident, place);
            open.withdraw(resident, place);
            households.leave(resident, place);
        }
        open.flush();
        jdbc.sql("delete from residency_vouch where neighbour_id = ? or resident_id = ?").params(id, id).update();
        jdbc.sql("delete from residency_proof where resident_id = ? and appeal is null").param(id).update();
        jdbc.sql("delete from residency_residence where resident_id = ?").param(id).update();
        jdbc.sql("delete from residency_endorsement where resident_id = ?").param(id).update();
        jdbc.sql("delete from residency_recusal where resident_id = ?").param(id).update();
    }

    private void count(String sql, String id, String data, String key, List<Held> held) {
        var count = jdbc.sql(sql).param(id).query(Integer.class).single();
        if (count > 0) {
            held.add(new Held(data, say(key, count), null));
        }
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }
}
