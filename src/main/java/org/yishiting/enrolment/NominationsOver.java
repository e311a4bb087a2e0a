package org.yishiting.enrolment;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.Expiring;

/** Nominations that came to nothing, half a year after the call ended: who was proposed then is nobody's business any more. */
@Component
class NominationsOver implements Expiring {

    private static final int MONTHS = 6;

    private final JdbcClient jdbc;

    NominationsOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "enrolment.over.nominations";
    }

    @Override
    public int removeExpired(LocalDate today) {
        return jdbc.sql("""
                delete from enrolment_nomination where standing in ('NOMINATED', 'SCREENED', 'REFUSED', 'WITHDRAWN')
                and call_id in (select call_id from enrolment_call where until_on < ?)""").param(today.minusMonths(MONTHS)).update();
    }
}
