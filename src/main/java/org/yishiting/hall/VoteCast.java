package org.yishiting.hall;

import java.time.Instant;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.CivicAct;

/** A person took a stance on a statement for the first time. Which one is not said, and changing one's mind is not announced. */
public record VoteCast(ResidentId resident, StatementId statement, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "hall.vote-cast";
    }

    @Override
    public String subject() {
        return statement.toString();
    }
}
