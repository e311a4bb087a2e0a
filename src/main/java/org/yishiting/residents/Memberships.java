package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;

/** 居住登记: joining a community, saying as much or as little about it as one likes, leaving it. */
@Service
@Transactional
public class Memberships {

    private final MembershipRepository memberships;
    private final Communities communities;
    private final Clock clock;

    Memberships(MembershipRepository memberships, Communities communities, Clock clock) {
        this.memberships = memberships;
        this.communities = communities;
        this.clock = clock;
    }

    /** Joins at once, provisionally; joining twice is joining once. Refuses with {@code residents.membership.not-open}. */
    public void join(Actor actor, CommunityId community) {
        require(communities.find(community).filter(CommunitySummary::open).isPresent(), "residents.membership.not-open");
        var key = new Membership.Key(actor.resident(), community);
        memberships.findById(key).ifPresentOrElse(Membership::comeBack,
                () -> memberships.save(new Membership(actor.resident(), community, clock.instant())));
    }

    /**
     * Says since which month one lives here and whether one's hukou is local; both may stay unsaid. Refuses with
     * {@code residents.membership.since-future} and {@code residents.roll.not-member}.
     */
    public void describe(Actor actor, CommunityId community, @Nullable YearMonth since, HukouStatus hukou) {
        require(since == null || !since.isAfter(YearMonth.now(clock.withZone(Zone.PORTAL))), "residents.membership.since-future");
        current(actor, community).describe(since, hukou);
    }

    /** Takes part no more; what was said stays. Refuses with {@code residents.roll.not-member}. */
    public void leave(Actor actor, CommunityId community) {
        current(actor, community).leave(clock.instant());
    }

    /** Where the person belongs today, longest first. */
    @Transactional(readOnly = true)
    public List<MembershipSummary> of(Actor actor) {
        return memberships.currentOf(actor.resident()).stream().map(Membership::summary).toList();
    }

    /** How many people belong to a community. */
    @Transactional(readOnly = true)
    public long count(CommunityId community) {
        return memberships.countCurrent(community);
    }

    private Membership current(Actor actor, CommunityId community) {
        return memberships.findById(new Membership.Key(actor.resident(), community)).filter(Membership::current)
                .orElseThrow(() -> new RuleViolation("residents.roll.not-member"));
    }
}
