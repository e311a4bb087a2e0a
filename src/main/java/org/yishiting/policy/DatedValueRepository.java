package org.yishiting.policy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;
import org.yishiting.community.CommunityId;

interface DatedValueRepository extends Repository<DatedValue, UUID> {

    DatedValue save(DatedValue value);

    List<DatedValue> findByKeyAndFromLessThanEqual(PolicyKey key, LocalDate day);

    List<DatedValue> findByPlaceInOrderByKeyAscFromDesc(Collection<CommunityId> places);

    boolean existsByKeyAndPlaceAndFrom(PolicyKey key, CommunityId place, LocalDate from);
}
