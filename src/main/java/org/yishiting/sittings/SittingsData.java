package org.yishiting.sittings;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;
import org.yishiting.residents.RecordUnited;

/** That somebody was there, when they spoke and how they voted in the open stays with the meeting, under an id that no longer has a name. */
@Component
class SittingsData implements PersonalData {

    private static final String MINE = "(select p.participant_id from sittings_presence p where p.resident_id = :resident and p.participant_id is not null)";

    private final JdbcClient jdbc;
    private final I18NProvider words;

    SittingsData(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var held = new ArrayList<Held>();
        held.addAll(jdbc.sql("select way, arrived_at from sittings_presence where resident_id = :resident order by arrived_at").param("resident", resident.toString())
                .query((row, _) -> new Held("sittings.data.presence", say("sittings.way." + row.getString(1).toLowerCase(Locale.ROOT)), SittingStore.moment(row, 2))).list());
        held.addAll(jdbc.sql("select allowed_seconds, called_at from sittings_hand where called_at is not null and participant_id in " + MINE + " order by called_at")
                .param("resident", resident.toString()).query((row, _) -> new Held("sittings.data.hand", say("sittings.speaking.title"), SittingStore.moment(row, 2))).list());
        held.addAll(jdbc.sql("select m.words, v.choice, m.opened_at from sittings_voice v join sittings_motion m using (motion_id) where v.participant_id in " + MINE + " order by m.opened_at")
                .param("resident", resident.toString()).query((row, _) -> new Held("sittings.data.voice", row.getString(1) + "｜"
                        + (row.getString(2) == null ? say("sittings.data.secret") : say("sittings.choice." + row.getString(2).toLowerCase(Locale.ROOT))), SittingStore.moment(row, 3))).list());
        return held;
    }

    /** Who only listened is forgotten; a seat that was taken stays counted. */
    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("delete from sittings_presence where resident_id = ? and participant_id is null").param(resident.toString()).update();
    }

    @EventListener
    void on(RecordUnited united) {
        jdbc.sql("update ignore sittings_presence set resident_id = :own where resident_id = :record").param("own", united.own().toString())
                .param("record", united.record().toString()).update();
    }

    private String say(String key) {
        return words.getTranslation(key, LocaleContextHolder.getLocale());
    }
}
