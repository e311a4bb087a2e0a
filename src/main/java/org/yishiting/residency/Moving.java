package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Level;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.Memberships;
import org.yishiting.residents.VoterRoll;

/** 搬家: within the county one takes along what one said, when one came to the county, and for a while how well one is known. */
@Service
@Transactional
public class Moving {

    private final Residences residences;
    private final Confirmation confirmation;
    private final Memberships memberships;
    private final VoterRoll roll;
    private final Communities communities;
    private final PolicyPack policies;
    private final Clock clock;

    Moving(Residences residences, Confirmation confirmation, Memberships memberships, VoterRoll roll, Communities communities, PolicyPack policies, Clock clock) {
        this.residences = residences;
        this.confirmation = confirmation;
        this.memberships = memberships;
        this.roll = roll;
        this.communities = communities;
        this.policies = policies;
        this.clock = clock;
    }

    /** Other communities of the same county that use the portal. */
    @Transactional(readOnly = true)
    public List<CommunitySummary> within(CommunityId from) {
        return county(from).stream().flatMap(county -> communities.openBelow(county).stream()).filter(it -> !it.id().equals(from)).toList();
    }

    /**
     * Moves to another community of the county: a member there at once, and for the months of the policy as well known as before, though no longer than
     * it would have held anyway. Refuses who is no member, and a community elsewhere ({@code residency.move.elsewhere}).
     */
    public void move(Actor actor, CommunityId from, CommunityId to) {
        roll.voter(actor, from);
        require(county(from).isPresent() && county(from).equals(county(to)) && !from.equals(to), "residency.move.elsewhere");
        var today = Zone.today(clock);
        var before = residences.status(actor, from);
        memberships.leave(actor, from);
        memberships.join(actor, to);
        memberships.describe(actor, to, YearMonth.from(today), before.hukou());
        var residence = confirmation.hold(actor.resident(), to);
        residence.declare(null, clock.instant());
        residence.inCountySince(Stream.of(Optional.ofNullable(before.countySince()), Optional.ofNullable(before.since())).flatMap(Optional::stream)
                .min(YearMonth::compareTo).orElse(null));
        var rung = before.rung();
        if (before.confirmed() && rung != null) {
            residence.confirm(rung, today, earlier(today.plusMonths(policies.number(PolicyKey.RESIDENCE_MOVE_MONTHS, to, today)), before.confirmedUntil()));
            memberships.confirm(actor.resident(), to);
        }
    }

    private static LocalDate earlier(LocalDate day, @Nullable LocalDate other) {
        return other != null && other.isBefore(day) ? other : day;
    }

    private Optional<CommunityId> county(CommunityId place) {
        return communities.lineage(place).stream().filter(it -> it.level() == Level.COUNTY).map(CommunitySummary::id).findFirst();
    }
}
