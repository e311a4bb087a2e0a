package org.yishiting.assistance;

import java.sql.Timestamp;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.privacy.Expiring;
import org.yishiting.residents.MinorAccess;

/** After three years nobody needs to know any more who typed what. */
@Component
class DeskRetention implements Expiring {

    private static final int YEARS = 3;

    private final JdbcClient jdbc;
    private final MinorAccess minors;

    DeskRetention(JdbcClient jdbc, MinorAccess minors) {
        this.jdbc = jdbc;
        this.minors = minors;
    }

    @Override
    public String what() {
        return "assistance.expiring";
    }

    @Override
    public int removeExpired(LocalDate today) {
        var day = today.minusYears(YEARS);
        var old = Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
        var rows = jdbc.sql("delete c from assistance_contest c join assistance_act a on a.act_id = c.act_id join assistance_visit v on v.visit_id = a.visit_id where v.started_at < ?")
                .param(old).update();
        rows += jdbc.sql("delete a from assistance_act a join assistance_visit v on v.visit_id = a.visit_id where v.started_at < ?").param(old).update();
        rows += jdbc.sql("delete c from assistance_code c join assistance_visit v on v.visit_id = c.visit_id where v.started_at < ?").param(old).update();
        rows += jdbc.sql("delete from assistance_visit where started_at < ?").param(old).update();
        return rows + minors.forgetBefore(day);
    }
}
