package org.yishiting.residency;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface ResidenceRepository extends JpaRepository<Residence, Residence.Key> {

    /** Held until the act is done: of two people at once the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Residence r where r.key = :key")
    Optional<Residence> lock(Residence.Key key);

    /** Confirmed ones that end before then. */
    @Query("select r.key from Residence r where r.state = 'CONFIRMED' and r.confirmedUntil < :before order by r.confirmedUntil")
    List<Residence.Key> ending(LocalDate before);

    @Query("select r.key from Residence r where r.state = 'CONFIRMED' and r.confirmedUntil < :before and r.reminded = false order by r.confirmedUntil")
    List<Residence.Key> unreminded(LocalDate before);
}
