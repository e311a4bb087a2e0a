package org.yishiting.residents;

import org.yishiting.community.ResidentId;
import static org.yishiting.base.RuleViolation.require;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;

/** The roll of those who may vote in a community. */
@Service
@Transactional
public class VoterRoll {

    private final RollEntryRepository entries;

    VoterRoll(RollEntryRepository entries) {
        this.entries = entries;
    }

    public void enter(ResidentId resident, CommunityId community) {
        entries.save(new RollEntry(resident, community));
    }

    /** Hands out the evidence, or refuses. */
    @Transactional(readOnly = true)
    public Voter voter(Actor actor, CommunityId community) {
        var resident = actor.resident();
        require(entries.existsById(new RollEntry.Key(resident, community)), "residents.roll.not-on-it");
        return new Voter(resident, community);
    }
}
