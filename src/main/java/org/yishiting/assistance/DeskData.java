package org.yishiting.assistance;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** What is kept of a person's visits to the desk. */
@Component
class DeskData implements PersonalData {

    private final VisitStore visits;
    private final DeskRecords records;
    private final I18NProvider words;
    private final JdbcClient jdbc;

    DeskData(VisitStore visits, DeskRecords records, I18NProvider words, JdbcClient jdbc) {
        this.visits = visits;
        this.records = records;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var all = visits.of(records.of(resident));
        return visits.acts(all.stream().map(VisitStore.Stored::id).toList()).values().stream().flatMap(List::stream)
                .map(it -> new Held("assisted", said(it), it.at())).toList();
    }

    /** Who typed what stays, under an id that says nothing any more; the codes are void. */
    @Override
    public void erase(ResidentId resident) {
        records.of(resident).forEach(it -> jdbc.sql("delete from assistance_code where resident_id = ?").param(it.toString()).update());
    }

    private String said(VisitStore.StoredAct act) {
        var key = "assistance.act." + act.act();
        var said = words.getTranslation(key, Locale.SIMPLIFIED_CHINESE);
        var known = said.endsWith(key) ? words.getTranslation("assistance.other-act", Locale.SIMPLIFIED_CHINESE) : said;
        return act.title().isBlank() ? known : known + " · " + act.title();
    }
}
