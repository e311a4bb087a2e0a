package org.yishiting.hall;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.CivicAct;

/** A person added a statement to a topic. */
public record StatementMade(ResidentId resident, CommunityId community, StatementId statement, TopicId topic, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "hall.statement-made";
    }

    @Override
    public String subject() {
        return statement.toString();
    }
}
