package org.yishiting.honours;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Expiring;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** Nominations that name somebody or that they made. An honour goes with the account, a household's too: it
 * bears the name of all. The vote stays as a figure. */
@Component
@Transactional(propagation = Propagation.REQUIRED)
class HonoursData implements PersonalData, Expiring {

    private static final int MONTHS = 6;

    private final I18NProvider words;
    private final JdbcClient jdbc;

    HonoursData(I18NProvider words, JdbcClient jdbc) {
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var locale = LocaleContextHolder.getLocale();
        var held = new ArrayList<Held>();
        held.addAll(jdbc.sql("""
                select h.title, n.name, n.standing, n.made_at from honours_person p join honours_nomination n on n.nomination_id = p.nomination_id
                join honours_honour h on h.honour_id = n.honour_id where p.resident_id = ? order by n.made_at""").param(resident.toString())
                .query((row, _) -> new Held("honour", words.getTranslation("honours.held.named", locale, row.getString(1), row.getString(2),
                        words.getTranslation("honours.standing." + HonourStanding.valueOf(row.getString(3)).key(), locale)), row.getTimestamp(4).toInstant())).list());
        held.addAll(jdbc.sql("""
                select h.title, n.name, n.made_at from honours_nomination n join honours_honour h on h.honour_id = n.honour_id where n.nominated_by = ?
                and not exists (select 1 from honours_person p where p.nomination_id = n.nomination_id and p.resident_id = n.nominated_by) order by n.made_at""").param(resident.toString())
                .query((row, _) -> new Held("honour", words.getTranslation("honours.held.made", locale, row.getString(1), row.getString(2)), row.getTimestamp(3).toInstant())).list());
        return held;
    }

    @Override
    public void erase(ResidentId resident) {
        var id = resident.toString();
        jdbc.sql("select nomination_id from honours_person where resident_id = ?").param(id).query(String.class).list().forEach(it -> {
            jdbc.sql("update honours_nomination set name = '-', words = '-', appeal = null, household_id = null, standing = if(standing = 'AWARDED', standing, 'DECLINED') where nomination_id = ?")
                    .param(it).update();
            jdbc.sql("delete from honours_person where nomination_id = ?").param(it).update();
        });
        jdbc.sql("update honours_nomination set nominated_by = null where nominated_by = ?").param(id).update();
    }

    @Override
    public String what() {
        return "honours.over.nominations";
    }

    /** Half a year after people could be proposed, who came to nothing is nobody's business any more. */
    @Override
    public int removeExpired(LocalDate today) {
        return jdbc.sql("""
                delete from honours_nomination where standing in ('PROPOSED', 'REFUSED', 'DECLINED')
                and honour_id in (select honour_id from honours_honour where closes_on < ?)""").param(today.minusMonths(MONTHS)).update();
    }
}
