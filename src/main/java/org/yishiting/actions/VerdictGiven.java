package org.yishiting.actions;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.CivicAct;

/** Somebody judged for the first time in a round. Which grade is not said: a bad one is worth as much as a good one. */
public record VerdictGiven(ResidentId resident, CommunityId community, TopicId topic, int round, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "actions.verdict-given";
    }

    @Override
    public String subject() {
        return topic + "#" + round;
    }
}
