package org.yishiting.community;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, UUID> {

    Organisation save(Organisation organisation);

    List<Organisation> findByPlaceOrderByKindAscName(CommunityId place);
}
