package org.yishiting.residents;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

interface MembershipRepository extends JpaRepository<Membership, Membership.Key> {

    @Query("select m from Membership m where m.key.resident = :resident and m.leftAt is null order by m.joinedAt")
    List<Membership> currentOf(ResidentId resident);

    @Query("select m from Membership m where m.key.resident = :resident")
    List<Membership> everOf(ResidentId resident);

    @Modifying
    @Query("delete from Membership m where m.leftAt < :before")
    int deleteLeft(Instant before);

    @Query("select m.status from Membership m where m.key = :key and m.leftAt is null")
    Optional<MembershipStatus> currentStatus(Membership.Key key);

    @Query("select count(m) from Membership m where m.key.community = :community and m.leftAt is null")
    long countCurrent(CommunityId community);
}
