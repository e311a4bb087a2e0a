package org.yishiting.residency;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

interface ProofRepository extends JpaRepository<Proof, ProofId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proof p where p.id = :id")
    Optional<Proof> lock(ProofId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Proof p where p.resident = :resident and p.community = :community and p.state in ('WAITING', 'MORE', 'APPEALED')")
    List<Proof> lockOpen(ResidentId resident, CommunityId community);

    @Query("select p from Proof p where p.resident = :resident and p.community = :community and p.state <> 'WITHDRAWN' order by p.waitingSince desc, p.id.proofId")
    List<Proof> of(ResidentId resident, CommunityId community, Pageable page);

    @Query("select count(p) > 0 from Proof p where p.resident = :resident and p.community = :community and p.method = 'LETTER' and p.state = 'ACCEPTED'")
    boolean letterUsed(ResidentId resident, CommunityId community);

    /** Whose it is, before anything is held. */
    record Whose(ResidentId resident, CommunityId community, Rung method, @Nullable String appeal) {

        Lane lane() {
            var lane = method.lane();
            return appeal != null || lane == null ? Lane.APPEALS : lane;
        }
    }

    @Query("select new org.yishiting.residency.ProofRepository$Whose(p.resident, p.community, p.method, p.appeal) from Proof p where p.id = :id")
    Optional<Whose> whose(ProofId id);

    @Query("select p.id from Proof p where p.code = :code")
    Optional<ProofId> byCode(String code);

    /** Those whose picture was looked at before the one moment, or has been there since before the other. */
    @Query("select p.id from Proof p where p.photoAt is not null and (p.viewedAt <= :viewed or p.photoAt <= :kept)")
    List<ProofId> withOldPicture(Instant viewed, Instant kept);
}
