package org.yishiting.residency;

import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.privacy.ConsentWithdrawn;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purpose;
import org.yishiting.residents.ResidentsPaths;

/** Reminds in time and goes on to the next year; forgets the month with the consent. */
@Configuration(proxyBeanMethods = false)
class EndorsementCourse {

    private static final Logger log = LoggerFactory.getLogger(EndorsementCourse.class);

    private final Consents consents;
    private final Notices notices;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EndorsementCourse(Consents consents, Notices notices, PolicyPack policies, JdbcClient jdbc, TransactionTemplate transaction) {
        this.consents = consents;
        this.notices = notices;
        this.policies = policies;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Due(ResidentId resident, LocalDate on) {}

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        jdbc.sql("update residency_endorsement set due_on = last_day(due_on + interval 1 year), reminded = false where due_on < ?").param(today).update();
        var ahead = today.plusDays(policies.number(PolicyKey.PERMIT_REMIND_DAYS, CommunityId.NATION, today));
        var due = jdbc.sql("select resident_id, due_on from residency_endorsement where due_on <= ? and not reminded").param(ahead)
                .query((row, _) -> new Due(ResidentId.parse(row.getString(1)), row.getObject(2, LocalDate.class))).list();
        for (var it : due) {
            try {
                transaction.executeWithoutResult(_ -> remind(it));
            } catch (RuntimeException e) {
                log.warn("A reminder could not be given; tomorrow again", e);
            }
        }
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        if (withdrawn.purpose().equals(Endorsements.REMINDER.key())) {
            jdbc.sql("delete from residency_endorsement where resident_id = ?").param(withdrawn.resident().toString()).update();
        }
    }

    private void remind(Due due) {
        if (consents.has(due.resident(), Endorsements.REMINDER)
                && jdbc.sql("update residency_endorsement set reminded = true where resident_id = ? and not reminded").param(due.resident().toString()).update() > 0) {
            notices.tell(List.of(due.resident()), ResidentsPaths.ME, "residency.notice.endorse", String.valueOf(due.on().getYear()), String.valueOf(due.on().getMonthValue()));
        }
    }

    @Bean
    Purpose remindingOfEndorsement() {
        return Endorsements.REMINDER;
    }
}
