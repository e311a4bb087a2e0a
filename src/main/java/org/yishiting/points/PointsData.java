package org.yishiting.points;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Ledger;
import org.yishiting.privacy.Held;
import org.yishiting.privacy.PersonalData;

/** The passbook and what somebody said about rules. The ledger stays, without a name; a share in the common purse is given back first. */
@Component
class PointsData implements PersonalData {

    private static final int ALL = 10_000;

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final I18NProvider words;

    PointsData(Ledger ledger, JdbcClient jdbc, I18NProvider words) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.words = words;
    }

    @Override
    public List<Held> of(ResidentId resident) {
        var held = new ArrayList<Held>();
        for (var community : ledger.passbooks(resident)) {
            ledger.statement(community, Account.of(resident), 0, ALL).lines().forEach(it -> held.add(new Held("points",
                    words.getTranslation("points.held.line", LocaleContextHolder.getLocale(), it.entry().why(), it.change(), it.balance()), it.entry().at())));
        }
        held.addAll(jdbc.sql("select words, said_at from points_rule_remark where resident_id = ? order by said_at").param(resident.toString())
                .query((row, _) -> new Held("pointsremark", row.getString(1), row.getTimestamp(2).toInstant())).list());
        held.addAll(jdbc.sql("select words, asked_at from points_query where resident_id = ? order by asked_at").param(resident.toString())
                .query((row, _) -> new Held("points.data.query", row.getString(1), row.getTimestamp(2).toInstant())).list());
        return held;
    }

    @Override
    public void erase(ResidentId resident) {
        jdbc.sql("delete from points_query where resident_id = ?").param(resident.toString()).update();
        jdbc.sql("delete from points_expiry where kind = 'RESIDENT' and holder_id = ?").param(resident.toString()).update();
        jdbc.sql("update points_opening set household = null, person = null where taken_by = ?").param(resident.toString()).update();
    }
}
