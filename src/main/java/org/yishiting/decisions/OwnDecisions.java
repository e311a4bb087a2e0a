package org.yishiting.decisions;

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

/** Stances on options, ballots somebody took part in, objections; they stay, without the name. */
@Component
class OwnDecisions implements PersonalData {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    OwnDecisions(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                jdbc.sql("select s.stance, o.title, s.reason, s.taken_at from decisions_stance s join decisions_option o using (option_id) where s.resident_id = ? order by s.taken_at")
                        .param(resident.toString())
                        .query((row, _) -> new Held("option", stance(row.getString(1)) + "｜" + row.getString(2) + (row.getString(3) == null ? "" : "｜" + row.getString(3)),
                                row.getTimestamp(4).toInstant())).list(),
                jdbc.sql("select b.question, c.text, v.cast_at from decisions_voice v join decisions_ballot b using (ballot_id)"
                                + " left join decisions_choice c on c.ballot_id = v.ballot_id and c.number = v.choice where v.resident_id = ? order by v.cast_at")
                        .param(resident.toString())
                        .query((row, _) -> new Held("voice", row.getString(1) + (row.getString(2) == null ? "" : "｜" + row.getString(2)), row.getTimestamp(3).toInstant())).list(),
                jdbc.sql("select reason, made_at from decisions_objection where resident_id = ? order by made_at").param(resident.toString())
                        .query((row, _) -> new Held("objection", row.getString(1), row.getTimestamp(2).toInstant())).list())
                .flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        // what counted goes on counting; the account no longer names anybody
    }

    private String stance(String stance) {
        return words.getTranslation("decisions.stance." + stance.toLowerCase(Locale.ROOT), LocaleContextHolder.getLocale());
    }
}
