package org.yishiting.community;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OfficeRepository extends Repository<OfficeHolding, HoldingId> {

    String RUNNING = "h.endedAt is null and h.from <= :day and h.until >= :day";

    OfficeHolding save(OfficeHolding holding);

    Optional<OfficeHolding> findById(HoldingId id);

    boolean existsByOffice(Office office);

    /** Counts offices held in the place or any above it. */
    @Query(nativeQuery = true, value = """
            with recursive up as (
                select community_id, parent_id from community_place where community_id = :place
                union all
                select p.community_id, p.parent_id from community_place p join up on p.community_id = up.parent_id)
            select count(*) from community_office o join up on up.community_id = o.place_id
            where o.resident_id = :resident and o.office in (:offices) and o.ended_at is null
                and o.from_date <= :day and o.until_date >= :day""")
    long countCovering(UUID resident, UUID place, Collection<String> offices, LocalDate day);

    @Query("select h from OfficeHolding h where h.resident = :resident and " + RUNNING + " order by h.office, h.from")
    List<OfficeHolding> runningOf(ResidentId resident, LocalDate day);

    @Query("select h from OfficeHolding h where h.place = :place and " + RUNNING + " order by h.office, h.from")
    List<OfficeHolding> runningAt(CommunityId place, LocalDate day);

    @Query("select h from OfficeHolding h where h.place = :place and h.office = :office and " + RUNNING)
    List<OfficeHolding> runningAt(CommunityId place, Office office, LocalDate day);

    @Query("select h from OfficeHolding h where h.resident = :resident and h.place = :place and h.office = :office and " + RUNNING)
    Optional<OfficeHolding> running(ResidentId resident, CommunityId place, Office office, LocalDate day);
}
