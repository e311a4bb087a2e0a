package org.yishiting.residents;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Who may speak and take a stance in a community: everybody who lives or works there, whatever their hukou. */
@Service
@Transactional
public class VoterRoll {

    private final MembershipRepository memberships;
    private final Clock clock;

    VoterRoll(MembershipRepository memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** Puts a resident on the roll without their asking: for imports, the demo and tests. */
    public void enter(ResidentId resident, CommunityId community) {
        var membership = new Membership(resident, community, clock.instant());
        membership.confirm();
        memberships.save(membership);
    }

    /** Hands out the evidence, or refuses with {@code residents.roll.not-member}. */
    @Transactional(readOnly = true)
    public Voter voter(Actor actor, CommunityId community) {
        memberships.currentStatus(new Membership.Key(actor.resident(), community))
                .orElseThrow(() -> new RuleViolation("residents.roll.not-member"));
        return new Voter(actor.resident(), community);
    }

    /** Whether {@link #voter} would hand out the evidence. */
    @Transactional(readOnly = true)
    public boolean has(Actor actor, CommunityId community) {
        return memberships.currentStatus(new Membership.Key(actor.resident(), community)).isPresent();
    }
}
