package org.yishiting.enrolment;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What somebody said to be on a roll, objections they made and nominations; all of it goes with the account but the line of a final roll. */
@Component
class OwnEnrolment implements PersonalData {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    OwnEnrolment(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var me = resident.toString();
        return Stream.of(
                jdbc.sql("select e.title, a.roll_name, a.hukou, a.standing, a.applied_at from enrolment_application a join enrolment_election e using (election_id) where a.resident_id = ?")
                        .param(me).query((row, _) -> new Held("enrolment", row.getString(1) + "｜" + row.getString(2) + "｜" + say("enrolment.hukou." + row.getString(3)) + "｜"
                                + say("enrolment.standing." + row.getString(4).toLowerCase(Locale.ROOT)), row.getTimestamp(5).toInstant())).list(),
                jdbc.sql("select words, made_at from enrolment_objection where resident_id = ?").param(me)
                        .query((row, _) -> new Held("rollobjection", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select words, made_at from enrolment_nominee_objection where resident_id = ?").param(me)
                        .query((row, _) -> new Held("nomination", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select name, words, standing, made_at from enrolment_nomination where resident_id = ?").param(me)
                        .query((row, _) -> new Held("nomination", row.getString(1) + "｜" + row.getString(2) + "｜"
                                + say("enrolment.nomination." + row.getString(3).toLowerCase(Locale.ROOT).replace('_', '-')), row.getTimestamp(4).toInstant())).list())
                .flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        var me = resident.toString();
        jdbc.sql("delete from enrolment_application where resident_id = ? and standing <> 'FINAL'").param(me).update();
        jdbc.sql("update enrolment_application set hukou = 'UNDISCLOSED', since_month = null where resident_id = ?").param(me).update();
        jdbc.sql("delete from enrolment_nominee_objection where resident_id = ? and decided_at is null").param(me).update();
        jdbc.sql("delete from enrolment_nomination where resident_id = ? or nominated_by = ? and resident_id is null").params(me, me).update();
    }

    private String say(String key) {
        return words.getTranslation(key, LocaleContextHolder.getLocale());
    }
}
