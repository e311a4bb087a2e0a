package org.yishiting.residents;

import org.yishiting.community.ResidentId;
import org.yishiting.community.CommunityId;

/**
 * Evidence that a resident is on the voter roll of a community. Only {@link VoterRoll} hands it out, so code that
 * receives one need not ask again.
 */
public final class Voter {

    private final ResidentId resident;
    private final CommunityId community;

    Voter(ResidentId resident, CommunityId community) {
        this.resident = resident;
        this.community = community;
    }

    public ResidentId resident() {
        return resident;
    }

    public CommunityId community() {
        return community;
    }
}
