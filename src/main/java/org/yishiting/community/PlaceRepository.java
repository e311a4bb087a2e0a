package org.yishiting.community;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PlaceRepository extends Repository<Place, CommunityId> {

    Place save(Place place);

    Optional<Place> findById(CommunityId id);

    /** Makes others who ask for the same lock wait until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Place p where p.id = :id")
    Place lock(CommunityId id);

    /** The highest of those that share the code. */
    Optional<Place> findFirstByCodeOrderByLevel(String code);

    List<Place> findByLevelAndOpenedAtIsNotNullOrderByName(Level level);

    List<Place> findTop2ByLevelAndOpenedAtIsNotNull(Level level);

    Slice<Place> findByCodeStartingWithOrderByCodeAscLevelAsc(String prefix, Pageable page);

    /** Highest places first. Both patterns as in SQL; they are looked up in the index alone, then the few rows are read. */
    @Query(nativeQuery = true, value = """
            select p.* from community_place p join (
                select community_id from community_place use index (community_place_by_name)
                where name like :name and code like :code order by level, code limit :rows offset :offset) found
            using (community_id) order by level, code""")
    List<Place> named(String name, String code, int rows, long offset);

    Slice<Place> findByParentAndClosedAtIsNullOrderByCodeAscName(CommunityId parent, Pageable page);

    List<Place> findByParentAndClosedAtIsNullOrderByGridKindAscPositionAsc(CommunityId parent);

    List<Place> findByParentInAndClosedAtIsNullOrderByGridKindAscPositionAsc(Collection<CommunityId> parents);

    @Query("select p from Place p where p.id in :ids")
    List<Place> all(Collection<CommunityId> ids);

    boolean existsByParentAndNameAndClosedAtIsNull(CommunityId parent, String name);

    int countByParent(CommunityId parent);

    /** Communities in use below a place, found from them upwards: few of all places are in use. */
    @Query(nativeQuery = true, value = """
            with recursive up (community, above) as (
                select community_id, parent_id from community_place where opened_at is not null and closed_at is null
                union all
                select up.community, p.parent_id from up join community_place p on p.community_id = up.above where p.parent_id is not null)
            select p.* from community_place p where p.community_id in (select community from up where above = :place) order by p.code, p.name""")
    List<Place> openBelow(UUID place);

    /** From the place upwards. */
    @Query(nativeQuery = true, value = """
            with recursive up as (
                select p.*, 0 as steps from community_place p where p.community_id = :id
                union all
                select p.*, up.steps + 1 from community_place p join up on p.community_id = up.parent_id)
            select * from up order by steps desc""")
    List<Place> lineage(UUID id);
}
