package org.yishiting.residency;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** What somebody has on the way. Who calls holds the residence. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class OpenProofs {

    private final ProofRepository proofs;
    private final Evidence evidence;
    private final Clock clock;

    OpenProofs(ProofRepository proofs, Evidence evidence, Clock clock) {
        this.proofs = proofs;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** Nothing of it waits any more, and pictures are deleted. */
    void withdraw(ResidentId resident, CommunityId community) {
        proofs.lockOpen(resident, community).forEach(this::withdraw);
    }

    /** So that plain statements see what was done to them. */
    void flush() {
        proofs.flush();
    }

    /** Makes room for a better picture of the same. */
    void clear(Proof proof) {
        evidence.destroy(proof);
    }

    void withdraw(Proof proof) {
        evidence.destroy(proof);
        proof.withdraw(clock.instant());
    }
}
