package org.yishiting.decisions;

import java.time.Instant;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.CivicAct;

/** A person took part in a ballot. How is not said. */
public record BallotVoiceCast(ResidentId resident, CommunityId community, BallotId ballot, Instant at) implements CivicAct {

    @Override
    public String deed() {
        return "decisions.ballot-voice";
    }

    @Override
    public String subject() {
        return ballot.toString();
    }
}
