package org.yishiting.enrolment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;

/** Once a roll hangs out, everybody who applied is told to look, also who was refused: objecting is for them too. */
@Component
class RollTold {

    private final ElectionStore elections;
    private final Notices notices;
    private final JdbcClient jdbc;

    RollTold(ElectionStore elections, Notices notices, JdbcClient jdbc) {
        this.elections = elections;
        this.notices = notices;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener
    void on(RollPublished published) {
        elections.find(published.election()).ifPresent(it -> notices.tell(jdbc.sql("""
                select resident_id from enrolment_application where election_id = ? and standing in ('LISTED', 'OBJECTED', 'REFUSED') and (proof is null or proof <> 'ROLL')""")
                .param(it.id().toString()).query((row, _) -> ResidentId.parse(row.getString(1))).list(), EnrolmentPaths.election(it.id()), "enrolment.notice.published", it.title()));
    }
}
