package org.yishiting.hall;

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

/** What somebody said and which stances they took; both stay with the topic, without the name. Following is theirs alone. */
@Component
class HallData implements PersonalData {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    HallData(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                jdbc.sql("select text, written_at from hall_statement where resident_id = ? order by written_at").param(resident.toString())
                        .query((row, _) -> new Held("statement", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select v.stance, s.text, v.cast_at from hall_vote v join hall_statement s using (statement_id) where v.resident_id = ? order by v.cast_at")
                        .param(resident.toString())
                        .query((row, _) -> new Held("stance", stance(row.getString(1)) + "｜" + row.getString(2), row.getTimestamp(3).toInstant())).list(),
                jdbc.sql("select t.title, f.seen_at from hall_follow f join hall_topic t using (topic_id) where f.resident_id = ? and f.follows").param(resident.toString())
                        .query((row, _) -> new Held("following", row.getString(1), row.getTimestamp(2).toInstant())).list())
                .flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("delete from hall_follow where resident_id = ?").param(resident.toString()).update();
    }

    private String stance(String stance) {
        return words.getTranslation("hall.stance." + stance.toLowerCase(Locale.ROOT), LocaleContextHolder.getLocale());
    }
}
