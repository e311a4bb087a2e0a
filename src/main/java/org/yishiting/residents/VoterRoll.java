package org.yishiting.residents;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final JdbcClient jdbc;
    private final Clock clock;

    VoterRoll(MembershipRepository memberships, JdbcClient jdbc, Clock clock) {
        this.memberships = memberships;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Puts a resident on the roll without their asking: for imports, the demo and tests. */
    public void enter(ResidentId resident, CommunityId community) {
        var membership = new Membership(resident, community, clock.instant());
        membership.confirm();
        memberships.save(membership);
    }

    /** Hands out the evidence, or refuses with {@code residents.roll.not-member}. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Voter voter(Actor actor, CommunityId community) {
        RuleViolation.require(has(actor, community), "residents.roll.not-member");
        return new Voter(actor.resident(), community);
    }

    /** Whether {@link #voter} would hand out the evidence. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(Actor actor, CommunityId community) {
        return jdbc.sql("select count(*) from residents_membership where community_id = ? and resident_id = ? and left_at is null")
                .param(community.toString()).param(actor.resident().toString()).query(Integer.class).single() > 0;
    }
}
