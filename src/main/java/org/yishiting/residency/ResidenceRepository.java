package org.yishiting.residency;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ResidenceRepository extends JpaRepository<Residence, Residence.Key> {

    /** Held until the act is done: of two people at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Residence r where r.key = :key")
    Optional<Residence> lock(Residence.Key key);

    /** As {@link Residences#status} answers: who is a confirmed member, by papers that still count or by the roll. */
    @NativeQuery("""
            select r.resident_id from residency_residence r join residents_membership m on m.community_id = r.community_id and m.resident_id = r.resident_id
            where r.community_id = :community and r.grid_id in :areas and m.status = 'CONFIRMED' and not (r.state = 'CONFIRMED' and r.confirmed_until < :today)""")
    List<UUID> confirmedIn(UUID community, Set<UUID> areas, LocalDate today);

    /** Confirmed ones that end before then. */
    @Query("select r.key from Residence r where r.state = 'CONFIRMED' and r.confirmedUntil < :before order by r.confirmedUntil")
    List<Residence.Key> ending(LocalDate before);

    @Query("select r.key from Residence r where r.state = 'CONFIRMED' and r.confirmedUntil < :before and r.reminded = false order by r.confirmedUntil")
    List<Residence.Key> unreminded(LocalDate before);
}
