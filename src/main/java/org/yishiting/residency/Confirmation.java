package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.MembershipStatus;
import org.yishiting.residents.Memberships;

/** What every way of showing a residence ends in. The membership in {@code residents} follows in the same transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Confirmation {

    private final ResidenceRepository residences;
    private final Memberships memberships;
    private final Communities communities;
    private final PolicyPack policies;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Confirmation(ResidenceRepository residences, Memberships memberships, Communities communities, PolicyPack policies, Notices notices, JdbcClient jdbc, Clock clock) {
        this.residences = residences;
        this.memberships = memberships;
        this.communities = communities;
        this.policies = policies;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Everything that changes a residence or its proofs holds it first, and it is there from the first time on. */
    Residence hold(ResidentId resident, CommunityId community) {
        jdbc.sql("""
                insert into residency_residence (resident_id, community_id, state, reminded, declared_at, version)
                values (?, ?, 'DECLARED', false, ?, 0) on duplicate key update version = version""").params(resident.toString(), community.toString(), Timestamp.from(clock.instant())).update();
        return residences.lock(new Residence.Key(resident, community)).orElseThrow();
    }

    /** Until when a rung would hold from today. Refuses a paper that is over ({@code residency.proof.paper-over}). */
    @Nullable LocalDate until(Rung rung, CommunityId community, @Nullable LocalDate paperEnds) {
        var today = Zone.today(clock);
        require(paperEnds == null || !paperEnds.isBefore(today), "residency.proof.paper-over");
        var key = rung.holds();
        if (key == null) {
            return null;
        }
        var most = today.plusMonths(policies.number(key, community, today));
        return paperEnds != null && paperEnds.isBefore(most) ? paperEnds : most;
    }

    /** What is firmer and still holds is not made weaker. */
    void confirm(Residence residence, Rung rung, @Nullable LocalDate paperEnds) {
        var until = until(rung, residence.community(), paperEnds);
        if (rung.tier().compareTo(tier(residence)) >= 0) {
            residence.confirm(rung, Zone.today(clock), until);
            memberships.confirm(residence.resident(), residence.community());
        }
        tell(residence, "residency.notice.confirmed", name(residence.community()));
    }

    void unconfirm(Residence residence) {
        memberships.unconfirm(residence.resident(), residence.community());
    }

    void tell(Residence residence, String key, String... args) {
        notices.tell(List.of(residence.resident()), path(residence.community()), key, args);
    }

    String path(CommunityId community) {
        return ResidencyPaths.mine(communities.find(community).map(it -> String.valueOf(it.code())).orElse(""));
    }

    String name(CommunityId community) {
        return communities.find(community).orElseThrow().name();
    }

    private Tier tier(Residence residence) {
        var method = residence.method();
        if (residence.state() == ResidenceState.CONFIRMED && method != null) {
            return residence.over(Zone.today(clock)) ? Tier.DECLARED : method.tier();
        }
        return memberships.find(residence.resident(), residence.community()).filter(it -> it.status() == MembershipStatus.CONFIRMED).isPresent()
                ? Rung.ROLL.tier() : Tier.DECLARED;
    }
}
