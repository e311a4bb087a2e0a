package org.yishiting.residents;

import java.time.Clock;
import java.util.Optional;
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

    private static final String CHILD = "(a.age_group <=> 'UNDER_14' and coalesce(a.age_group_ends > ?, true))";

    /**
     * The rule of {@link #voter} as a condition, for an act that is a single statement to the database: the one who speaks is bound first,
     * then the day. It compares with the community in {@code t.community_id}.
     */
    public static final String MAY_SPEAK = """
            exists (select 1 from residents_membership m join residents_account a using (resident_id)
                where m.community_id = t.community_id and m.resident_id = ? and m.left_at is null and not """ + " " + CHILD + ")";

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
        var child = child(actor, community).orElseThrow(() -> new RuleViolation("residents.roll.not-member"));
        RuleViolation.require(!child, "residents.minor.guardian");
        return new Voter(actor.resident(), community);
    }

    /** Whether the person belongs to the community. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean has(Actor actor, CommunityId community) {
        return child(actor, community).isPresent();
    }

    /** Empty for who does not belong to the community. */
    private Optional<Boolean> child(Actor actor, CommunityId community) {
        return jdbc.sql("select " + CHILD + """
                 from residents_membership m join residents_account a using (resident_id)
                where m.community_id = ? and m.resident_id = ? and m.left_at is null""")
                .params(Zone.today(clock), community.toString(), actor.resident().toString()).query(Boolean.class).optional();
    }
}
