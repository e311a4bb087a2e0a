package org.yishiting.residency;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** As days pass: a reminder in time, then the question whether somebody still lives there. Nobody is struck off. */
@Component
class ResidenceCourse {

    private static final Logger log = LoggerFactory.getLogger(ResidenceCourse.class);

    /** No community reminds earlier. */
    private static final int MOST_DAYS_AHEAD = 180;

    private final ResidenceRepository residences;
    private final Confirmation confirmation;
    private final PolicyPack policies;
    private final TransactionTemplate transaction;

    ResidenceCourse(ResidenceRepository residences, Confirmation confirmation, PolicyPack policies, TransactionTemplate transaction) {
        this.residences = residences;
        this.confirmation = confirmation;
        this.policies = policies;
        this.transaction = transaction;
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        residences.ending(today).forEach(key -> each(key, it -> lapse(it, today)));
        residences.unreminded(today.plusDays(MOST_DAYS_AHEAD)).forEach(key -> each(key, it -> remind(it, today)));
    }

    private void each(Residence.Key key, Consumer<Residence> act) {
        try {
            transaction.executeWithoutResult(_ -> residences.lock(key).ifPresent(act));
        } catch (RuntimeException e) {
            log.warn("A residence could not be looked at; tomorrow again", e);
        }
    }

    private void lapse(Residence residence, LocalDate today) {
        if (residence.lapse(today)) {
            confirmation.unconfirm(residence);
            confirmation.tell(residence, "residency.notice.lapsed", confirmation.name(residence.community()));
        }
    }

    private void remind(Residence residence, LocalDate today) {
        var until = residence.confirmedUntil();
        if (until != null && residence.remind(today, policies.number(PolicyKey.RESIDENCE_REMIND_DAYS, residence.community(), today))) {
            confirmation.tell(residence, "residency.notice.soon", String.valueOf(until.getMonthValue()), String.valueOf(until.getDayOfMonth()));
        }
    }
}
