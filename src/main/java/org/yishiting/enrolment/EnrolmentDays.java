package org.yishiting.enrolment;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a day brings by itself: elections end, terms of associate members end. One thing that fails holds up no other. */
@Component
class EnrolmentDays {

    private static final Logger log = LoggerFactory.getLogger(EnrolmentDays.class);

    private final ElectionStore elections;
    private final Rolls rolls;
    private final AssociatesDesk associates;
    private final TransactionTemplate transaction;

    EnrolmentDays(ElectionStore elections, Rolls rolls, AssociatesDesk associates, TransactionTemplate transaction) {
        this.elections = elections;
        this.rolls = rolls;
        this.associates = associates;
        this.transaction = transaction;
    }

    @EventListener
    void on(DayHasPassed passed) {
        var today = passed.getDate().plusDays(1);
        each("polling_on < :day and final_at is not null and closed_at is null", today, it -> rolls.close(it.id()));
        transaction.executeWithoutResult(_ -> associates.endTerms(today));
    }

    private void each(String condition, LocalDate today, Consumer<Election> act) {
        for (var election : elections.where(condition, today)) {
            try {
                transaction.executeWithoutResult(_ -> act.accept(election));
            } catch (RuntimeException e) {
                log.warn("Election {} could not be seen to; tomorrow again", election.id(), e);
            }
        }
    }
}
