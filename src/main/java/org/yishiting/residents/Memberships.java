package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.ResidentId;

/** 居住登记: joining a community, saying as much or as little about it as one likes, leaving it. */
@Service
@Transactional
public class Memberships {

    private final MembershipRepository memberships;
    private final Communities communities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(MembershipRepository memberships, Communities communities, ApplicationEventPublisher events, Clock clock) {
        this.memberships = memberships;
        this.communities = communities;
        this.events = events;
        this.clock = clock;
    }

    /** Joins at once, provisionally; joining twice is joining once. Refuses with {@code residents.membership.not-open}. */
    public void join(Actor actor, CommunityId community) {
        require(communities.find(community).filter(CommunitySummary::open).isPresent(), "residents.membership.not-open");
        var key = new Membership.Key(actor.resident(), community);
        memberships.findById(key).ifPresentOrElse(Membership::comeBack,
                () -> memberships.saveAndFlush(new Membership(actor.resident(), community, clock.instant())));
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
        var now = clock.instant();
        current(actor, community).leave(now);
        events.publishEvent(new MembershipEnded(actor.resident(), community, now));
    }

    /** What a current member declared about this community; empty for everybody else. */
    @Transactional(readOnly = true)
    public Optional<MembershipSummary> find(ResidentId resident, CommunityId community) {
        return memberships.findById(new Membership.Key(resident, community)).filter(Membership::current).map(Membership::summary);
    }

    /** That the person lives here has been seen or vouched for. Part of the act that found it so; does nothing for who is no member. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void confirm(ResidentId resident, CommunityId community) {
        memberships.findById(new Membership.Key(resident, community)).ifPresent(Membership::confirm);
    }

    /** What had been seen holds no longer: a member like those who just joined. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void unconfirm(ResidentId resident, CommunityId community) {
        memberships.findById(new Membership.Key(resident, community)).ifPresent(Membership::unconfirm);
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
