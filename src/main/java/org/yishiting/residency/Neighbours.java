package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.Residents;

/** 邻居作证: two neighbours whose own papers were seen say that somebody lives here. Chains end there: who was vouched for vouches for nobody. */
@Service
@Transactional
public class Neighbours {

    /** What it takes to vouch. */
    public static final CivicRight VOUCH = new CivicRight("residency.right.vouch", Tier.SEEN);

    private static final int TRIES_AN_HOUR = 30;

    private final ProofRepository proofs;
    private final Residences residences;
    private final Confirmation confirmation;
    private final Households households;
    private final Residents residents;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle tries;

    Neighbours(ProofRepository proofs, Residences residences, Confirmation confirmation, Households households, Residents residents, PolicyPack policies,
            JdbcClient jdbc, Clock clock) {
        this.proofs = proofs;
        this.residences = residences;
        this.confirmation = confirmation;
        this.households = households;
        this.residents = residents;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Throttle(TRIES_AN_HOUR, Duration.ofHours(1), clock);
    }

    /** Who asks a neighbour. {@code vouched}: the person looking has vouched for them already. */
    public record Asked(CommunityId community, String nickname, boolean own, boolean vouched) {}

    /** Who asks with this code. Refuses a code that is over or never was ({@code residency.vouch.code}). */
    @Transactional(readOnly = true)
    public Asked asked(Actor actor, String code) {
        tries.require(actor.resident().toString(), "residency.code.slow");
        var proof = proofs.byCode(Secrets.read(code)).flatMap(proofs::findById).filter(it -> it.codeHolds(Zone.today(clock)))
                .orElseThrow(() -> new RuleViolation("residency.vouch.code"));
        return new Asked(proof.community(), residents.nicknameOf(proof.resident()).orElse(""), proof.resident().equals(actor.resident()),
                jdbc.sql("select count(*) from residency_vouch where proof_id = ? and neighbour_id = ?").params(proof.id().toString(), actor.resident().toString())
                        .query(Integer.class).single() > 0);
    }

    /**
     * Says that the person lives here; saying it twice is saying it once. With the second neighbour it is confirmed. Refuses oneself
     * ({@code residency.vouch.own}), one's own household ({@code .household}), whose own papers were not seen ({@code residency.seen.needed}) and
     * more than the community allows in a year ({@code residency.vouch.many}).
     */
    public void vouch(Actor actor, String code) {
        tries.require(actor.resident().toString(), "residency.code.slow");
        var asks = jdbc.sql("select resident_id, community_id, proof_id from residency_proof where code = ?").param(Secrets.read(code))
                .query((row, _) -> new Asking(ResidentId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), ProofId.parse(row.getString(3)))).optional()
                .orElseThrow(() -> new RuleViolation("residency.vouch.code"));
        residences.require(actor, asks.community(), VOUCH);
        require(!asks.resident().equals(actor.resident()), "residency.vouch.own");
        require(!households.together(actor.resident(), asks.resident()), "residency.vouch.household");
        requireFewEnough(actor, asks);
        var residence = confirmation.hold(asks.resident(), asks.community());
        var proof = proofs.lock(asks.proof()).filter(it -> it.codeHolds(Zone.today(clock))).orElseThrow(() -> new RuleViolation("residency.vouch.code"));
        jdbc.sql("insert ignore into residency_vouch (proof_id, neighbour_id, resident_id, vouched_at) values (?, ?, ?, ?)")
                .params(asks.proof().toString(), actor.resident().toString(), asks.resident().toString(), Timestamp.from(clock.instant())).update();
        if (vouched(asks.proof()) >= Proofs.NEIGHBOURS) {
            proof.accept(null, clock.instant());
            confirmation.confirm(residence, Rung.NEIGHBOURS, null);
        } else {
            confirmation.tell(residence, "residency.notice.vouched");
        }
    }

    private record Asking(ResidentId resident, CommunityId community, ProofId proof) {}

    /** As it is now, not as it was when this transaction began: two neighbours may vouch at once. */
    private int vouched(ProofId proof) {
        return jdbc.sql("select count(*) from residency_vouch where proof_id = ? lock in share mode").param(proof.toString()).query(Integer.class).single();
    }

    private void requireFewEnough(Actor actor, Asking asks) {
        var today = Zone.today(clock);
        var most = policies.number(PolicyKey.RESIDENCE_VOUCHES, asks.community(), today);
        var others = jdbc.sql("select count(*) from residency_vouch where neighbour_id = ? and vouched_at > ? and resident_id <> ?")
                .params(actor.resident().toString(), Timestamp.from(today.minusYears(1).atStartOfDay(Zone.PORTAL).toInstant()), asks.resident().toString())
                .query(Integer.class).single();
        require(others < most, "residency.vouch.many", most);
    }
}
