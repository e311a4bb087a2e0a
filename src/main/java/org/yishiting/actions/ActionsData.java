package org.yishiting.actions;

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

/** Remarks on deeds and verdicts of somebody; they stay, without the name. */
@Component
class ActionsData implements PersonalData {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    ActionsData(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.concat(
                jdbc.sql("select text, said_at from actions_remark where said_by = ? order by said_at").param(resident.toString())
                        .query((row, _) -> new Held("deed", row.getString(1), row.getTimestamp(2).toInstant())).list().stream(),
                jdbc.sql("select v.grade, t.title, v.reason, v.given_at from actions_verdict v join hall_topic t using (topic_id) where v.given_by = ? order by v.given_at")
                        .param(resident.toString())
                        .query((row, _) -> new Held("verdict", grade(row.getString(1)) + "｜" + row.getString(2) + (row.getString(3) == null ? "" : "｜" + row.getString(3)),
                                row.getTimestamp(4).toInstant())).list().stream()).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        // what counted goes on counting; the account no longer names anybody
    }

    private String grade(String grade) {
        return words.getTranslation("actions.grade." + grade.toLowerCase(Locale.ROOT).replace("_", "-"), LocaleContextHolder.getLocale());
    }
}
