package org.yishiting.enrolment;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.yishiting.privacy.Expiring;

/** Rolls thirty days after polling, with all that is known of the people on them. */
@Component
class RollsOver implements Expiring {

    private final ElectionStore elections;
    private final Rolls rolls;

    RollsOver(ElectionStore elections, Rolls rolls) {
        this.elections = elections;
        this.rolls = rolls;
    }

    @Override
    public String what() {
        return "enrolment.over.rolls";
    }

    @Override
    public int removeExpired(LocalDate today) {
        return elections.where("remove_on <= :day and removed_at is null", today).stream().mapToInt(it -> rolls.remove(it.id())).sum();
    }
}
