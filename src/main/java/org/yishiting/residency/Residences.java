package org.yishiting.residency;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Grids;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.MembershipEnded;
import org.yishiting.residents.MembershipStatus;
import org.yishiting.residents.MembershipSummary;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.VoterRoll;

/** 居住申报, 先登记后补证: saying that one lives here, how well that is known, and taking it back. */
@Service
@Transactional
public class Residences {

    private final ResidenceRepository residences;
    private final Confirmation confirmation;
    private final OpenProofs open;
    private final Households households;
    private final Memberships memberships;
    private final VoterRoll roll;
    private final Communities communities;
    private final Grids grids;
    private final Clock clock;

    Residences(ResidenceRepository residences, Confirmation confirmation, OpenProofs open, Households households, Memberships memberships, VoterRoll roll, Communities communities,
            Grids grids, Clock clock) {
        this.residences = residences;
        this.confirmation = confirmation;
        this.open = open;
        this.households = households;
        this.memberships = memberships;
        this.roll = roll;
        this.communities = communities;
        this.grids = grids;
        this.clock = clock;
    }

    /**
     * Says that one lives here, and joins the community where one is no member yet: one may speak at once. Refuses with
     * {@code residents.membership.*} and a grid of another community ({@code residency.grid.unknown}).
     */
    public void declare(Actor actor, CommunityId community, Declaration said) {
        RuleViolation.require(said.grid() == null || grids.of(community).stream().anyMatch(it -> it.id().equals(said.grid())), "residency.grid.unknown");
        var before = memberships.find(actor.resident(), community);
        if (before.isEmpty()) {
            memberships.join(actor, community);
        }
        memberships.describe(actor, community, said.since(), before.map(MembershipSummary::hukou).orElse(HukouStatus.UNDISCLOSED));
        confirmation.hold(actor.resident(), community).declare(said.grid(), clock.instant());
    }

    /** What was said of the time one lives here and of the grid is no longer said; the membership and what was shown stay. */
    void takeBack(Actor actor, CommunityId community) {
        var hukou = memberships.find(actor.resident(), community).map(MembershipSummary::hukou).orElse(HukouStatus.UNDISCLOSED);
        memberships.describe(actor, community, null, hukou);
        confirmation.hold(actor.resident(), community).declare(null, clock.instant());
    }

    /** How well it is known today that this person lives there. */
    @Transactional(readOnly = true)
    public ResidenceStatus status(ResidentId resident, CommunityId community) {
        var row = residences.findById(new Residence.Key(resident, community));
        return memberships.find(resident, community).map(it -> status(it, row)).orElseGet(() -> new ResidenceStatus(community,
                row.isPresent() ? ResidenceState.MOVED_AWAY : ResidenceState.NONE, Tier.NONE, null, null, null, HukouStatus.UNDISCLOSED, null, null, null));
    }

    /** As {@link #status(ResidentId, CommunityId)}, of the person who is signed in. */
    @Transactional(readOnly = true)
    public ResidenceStatus status(Actor actor, CommunityId community) {
        return status(actor.resident(), community);
    }

    /** Whether it is known today that this person lives there. */
    @Transactional(readOnly = true)
    public boolean confirmed(Actor actor, CommunityId community) {
        return status(actor, community).tier().compareTo(Tier.KNOWN) >= 0;
    }

    /** Members confirmed to live in one of these grids of a community today. For modules that tell or ask each of them; nothing of it is shown. */
    @Transactional(readOnly = true)
    public Set<ResidentId> confirmedIn(CommunityId community, Set<CommunityId> areas) {
        return areas.isEmpty() ? Set.of() : residences.confirmedIn(community.communityId(), areas.stream().map(CommunityId::communityId).collect(Collectors.toSet()), Zone.today(clock)).stream()
                .map(ResidentId::new).collect(Collectors.toSet());
    }

    /** Refuses who is no member ({@code residents.roll.not-member}) and whose residence is not confirmed ({@code residency.confirmed.needed}). */
    @Transactional(readOnly = true)
    public void requireConfirmed(Actor actor, CommunityId community) {
        require(actor, community, Tier.KNOWN);
    }

    /** Refuses who is no member, and whose residence is not known well enough ({@code residency.confirmed.needed}, {@code residency.seen.needed}). */
    @Transactional(readOnly = true)
    public void require(Actor actor, CommunityId community, CivicRight right) {
        require(actor, community, right.least());
    }

    /** Whether {@link #require} would let the person do it. */
    @Transactional(readOnly = true)
    public boolean may(Actor actor, CommunityId community, CivicRight right) {
        return status(actor, community).tier().compareTo(right.least()) >= 0;
    }

    /** Takes back what was shown: the confirmation ends and pictures are deleted at once; one goes on speaking as who has just joined. */
    public void withdraw(Actor actor, CommunityId community) {
        roll.voter(actor, community);
        var residence = confirmation.hold(actor.resident(), community);
        open.withdraw(actor.resident(), community);
        residence.withdraw();
        confirmation.unconfirm(residence);
    }

    /** The answer to "do you still live here?" after a confirmation ended: yes. It is shown anew when one likes. */
    public void stay(Actor actor, CommunityId community) {
        roll.voter(actor, community);
        confirmation.hold(actor.resident(), community).stay();
    }

    @EventListener
    void on(MembershipEnded ended) {
        var residence = confirmation.hold(ended.resident(), ended.community());
        open.withdraw(ended.resident(), ended.community());
        households.leave(ended.resident(), ended.community());
        residence.moveAway();
    }

    private void require(Actor actor, CommunityId community, Tier least) {
        roll.voter(actor, community);
        var enough = status(actor, community).tier().compareTo(least) >= 0;
        RuleViolation.require(enough, least == Tier.SEEN ? "residency.seen.needed" : "residency.confirmed.needed",
                communities.find(community).map(CommunitySummary::name).orElse(""));
    }

    private ResidenceStatus status(MembershipSummary member, Optional<Residence> row) {
        var today = Zone.today(clock);
        var known = member.status() == MembershipStatus.CONFIRMED;
        var grid = row.map(Residence::grid).orElse(null);
        var county = row.map(Residence::countySince).orElse(member.since());
        if (known && row.filter(it -> it.state() == ResidenceState.CONFIRMED).isPresent()) {
            var shown = row.get();
            var rung = Objects.requireNonNull(shown.method());
            return shown.over(today)
                    ? new ResidenceStatus(member.community(), ResidenceState.LAPSED, Tier.DECLARED, Rung.PHONE, member.since(), county, member.hukou(), null, null, grid)
                    : new ResidenceStatus(member.community(), ResidenceState.CONFIRMED, rung.tier(), rung, member.since(), county, member.hukou(),
                            shown.confirmedOn(), shown.confirmedUntil(), grid);
        }
        if (known) {
            return new ResidenceStatus(member.community(), ResidenceState.CONFIRMED, Rung.ROLL.tier(), Rung.ROLL, member.since(), county, member.hukou(), null, null, grid);
        }
        var state = row.map(Residence::state).filter(it -> it != ResidenceState.MOVED_AWAY && it != ResidenceState.CONFIRMED).orElse(ResidenceState.DECLARED);
        return new ResidenceStatus(member.community(), state, Tier.DECLARED, Rung.PHONE, member.since(), county, member.hukou(), null, null, grid);
    }
}
