package org.yishiting.residents;

import java.sql.Date;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
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
        memberships.saveAndFlush(membership);
    }

    /**
     * Hands out the evidence, or refuses with {@code residents.roll.not-member}, and children, for whom a guardian speaks, with
     * {@code residents.minor.guardian}.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Voter voter(Actor actor, CommunityId community) {
        var age = member(actor, community).orElseThrow(() -> new RuleViolation("residents.roll.not-member"));
        RuleViolation.require(age != AgeGroup.UNDER_14, "residents.minor.guardian");
        return new Voter(actor.resident(), community);
    }

    /** Whether the person belongs to the community. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(Actor actor, CommunityId community) {
        return member(actor, community).isPresent();
    }

    private Optional<AgeGroup> member(Actor actor, CommunityId community) {
        return jdbc.sql("""
                select a.age_group, a.age_group_ends from residents_membership m join residents_account a using (resident_id)
                where m.community_id = ? and m.resident_id = ? and m.left_at is null""")
                .param(community.toString()).param(actor.resident().toString())
                .query((row, _) -> age(row.getString(1), row.getDate(2))).optional();
    }

    private AgeGroup age(@Nullable String said, @Nullable Date ends) {
        return said == null ? AgeGroup.ADULT : AgeGroup.on(Zone.today(clock), AgeGroup.valueOf(said), ends == null ? null : ends.toLocalDate());
    }
}
