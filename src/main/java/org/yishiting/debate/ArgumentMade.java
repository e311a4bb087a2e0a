package org.yishiting.debate;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.residents.CivicAct;

/** An argument of somebody became public. */
public record ArgumentMade(ResidentId resident, CommunityId community, ArgumentId argument, TopicId topic, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "debate.argument-made";
    }

    @Override
    public String subject() {
        return argument.toString();
    }
}
