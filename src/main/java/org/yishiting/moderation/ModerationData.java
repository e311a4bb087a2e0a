package org.yishiting.moderation;

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

/** How somebody's words were looked at, their appeals, and what they reported; the record of what was decided stays. */
@Component
class ModerationData implements PersonalData {

    private final JdbcClient jdbc;
    private final I18NProvider words;

    ModerationData(JdbcClient jdbc, I18NProvider words) {
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        return Stream.of(
                jdbc.sql("select title, state, note, written_at from moderation_text where resident_id = ? order by written_at").param(resident.toString())
                        .query((row, _) -> new Held("review", row.getString(1) + "｜" + state(row.getString(2)) + (row.getString(3) == null ? "" : "｜" + row.getString(3)),
                                row.getTimestamp(4).toInstant())).list(),
                jdbc.sql("select concat_ws('｜', appeal_words, answer), appealed_at from moderation_text where resident_id = ? and appealed_at is not null order by appealed_at")
                        .param(resident.toString()).query((row, _) -> new Held("appeal", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select e.answer, e.answered_at from moderation_errand e join moderation_text t using (text_id) where t.resident_id = ? and e.answer is not null order by e.answered_at")
                        .param(resident.toString()).query((row, _) -> new Held("review", row.getString(1), row.getTimestamp(2).toInstant())).list(),
                jdbc.sql("select words, reported_at from moderation_report where resident_id = ? order by reported_at").param(resident.toString())
                        .query((row, _) -> new Held("report", row.getString(1), row.getTimestamp(2).toInstant())).list())
                .flatMap(List::stream).toList();
    }

    @Override
    public void erase(ResidentId resident) {
        // what the committee decided stays on record; the account no longer names anybody
    }

    private String state(String state) {
        return words.getTranslation("moderation.state." + state.toLowerCase(Locale.ROOT).replace("_", "-"), LocaleContextHolder.getLocale());
    }
}
