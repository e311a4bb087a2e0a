package org.yishiting.residency;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residents.VoterRoll;

/** Showing that one lives here, with whatever one has at hand. One thing at a time: what is shown next takes the place of what waits. */
@Service
@Transactional
public class Proofs {

    public static final int MAX_NOTE = Proof.MAX_NOTE;
    public static final int MAX_REASON = Proof.MAX_REASON;
    /** Neighbours it takes. */
    public static final int NEIGHBOURS = 2;

    private final ProofRepository proofs;
    private final Confirmation confirmation;
    private final OpenProofs open;
    private final Photos photos;
    private final VoterRoll roll;
    private final Deadlines deadlines;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Proofs(ProofRepository proofs, Confirmation confirmation, OpenProofs open, Photos photos, VoterRoll roll, Deadlines deadlines, PolicyPack policies, JdbcClient jdbc,
            Clock clock) {
        this.proofs = proofs;
        this.confirmation = confirmation;
        this.open = open;
        this.photos = photos;
        this.roll = roll;
        this.deadlines = deadlines;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Shows a paper, as a picture or at the desk. Refuses a letter after one was used ({@code residency.proof.letter-used}), a paper that is over
     * ({@code residency.proof.paper-over}) and whoever is no member.
     */
    public ProofId show(Actor actor, CommunityId community, ProofDraft draft) {
        roll.voter(actor, community);
        require(draft.rung().paper(), "residency.proof.choose");
        confirmation.until(draft.rung(), community, draft.validUntil());
        confirmation.hold(actor.resident(), community);
        require(draft.rung() != Rung.LETTER || !proofs.letterUsed(actor.resident(), community), "residency.proof.letter-used");
        var photo = draft.photo();
        if (photo != null) {
            photos.guard(actor, photo);
        }
        var now = clock.instant();
        var proof = next(actor, community, draft.rung());
        proof.show(photo, draft.validUntil(), now, deadlines.due(now, PolicyKey.RESIDENCE_REVIEW_WORKDAYS, community).at());
        return proofs.save(proof).id();
    }

    /** Asks the contact of the grid to come by. {@code note}: where and when; it is erased once they came. */
    public ProofId askVisit(Actor actor, CommunityId community, String note) {
        roll.voter(actor, community);
        confirmation.hold(actor.resident(), community);
        var now = clock.instant();
        var proof = next(actor, community, Rung.VISIT);
        proof.askToCome(note, deadlines.due(now, PolicyKey.RESIDENCE_REVIEW_WORKDAYS, community).at());
        return proofs.save(proof).id();
    }

    /** Gets a code that two neighbours confirm; a new one where the last one is over. */
    public ProofId askNeighbours(Actor actor, CommunityId community) {
        roll.voter(actor, community);
        confirmation.hold(actor.resident(), community);
        var today = Zone.today(clock);
        var waits = proofs.lockOpen(actor.resident(), community).stream().filter(it -> it.method() == Rung.NEIGHBOURS && it.state() == ProofState.WAITING).findFirst();
        if (waits.filter(it -> it.codeHolds(today)).isPresent()) {
            return waits.get().id();
        }
        var proof = waits.orElseGet(() -> next(actor, community, Rung.NEIGHBOURS));
        proof.askNeighbours(Secrets.next(), today.plusDays(policies.number(PolicyKey.RESIDENCE_INVITE_DAYS, community, today)));
        return proofs.save(proof).id();
    }

    /** Takes back what waits; a picture is deleted at once. Refuses what is not one's own or over ({@code residency.proof.gone}). */
    public void withdraw(Actor actor, ProofId id) {
        var proof = own(actor, id);
        require(proof.state().open(), "residency.proof.gone");
        open.withdraw(proof);
    }

    /** Asks the supervisory committee to look again, once; a picture may be shown with it. Refuses with {@code residency.appeal.*}. */
    public void appeal(Actor actor, ProofId id, String why, @Nullable PhotoId photo) {
        var proof = own(actor, id);
        if (photo != null) {
            photos.guard(actor, photo);
        }
        var now = clock.instant();
        proof.appeal(why, photo, now, deadlines.due(now, PolicyKey.HALL_APPEAL_WORKDAYS, proof.community()).at());
    }

    /** The last one that is on the way or was decided. */
    @Transactional(readOnly = true)
    public Optional<ProofView> last(Actor actor, CommunityId community) {
        return history(actor, community, 1).stream().findFirst();
    }

    /** What one showed here, the newest first. Of what is decided only how and when are left. */
    @Transactional(readOnly = true)
    public List<ProofView> history(Actor actor, CommunityId community, int most) {
        return proofs.of(actor.resident(), community, PageRequest.of(0, most)).stream().map(it -> it.view(vouched(it))).toList();
    }

    private int vouched(Proof proof) {
        return proof.method() != Rung.NEIGHBOURS ? 0
                : jdbc.sql("select count(*) from residency_vouch where proof_id = ?").param(proof.id().toString()).query(Integer.class).single();
    }

    /** What was asked for more is shown again in its place; anything else that waits makes room. */
    private Proof next(Actor actor, CommunityId community, Rung rung) {
        var waiting = proofs.lockOpen(actor.resident(), community);
        var same = waiting.stream().filter(it -> it.method() == rung && it.state() != ProofState.APPEALED).findFirst();
        waiting.stream().filter(it -> same.isEmpty() || it != same.get()).forEach(open::withdraw);
        same.ifPresent(open::clear);
        return same.orElseGet(() -> new Proof(actor.resident(), community, rung, clock.instant()));
    }

    private Proof own(Actor actor, ProofId id) {
        var community = proofs.whose(id).filter(it -> it.resident().equals(actor.resident())).orElseThrow(Proofs::gone).community();
        confirmation.hold(actor.resident(), community);
        return proofs.lock(id).orElseThrow(Proofs::gone);
    }

    static RuleViolation gone() {
        return new RuleViolation("residency.proof.gone");
    }
}
