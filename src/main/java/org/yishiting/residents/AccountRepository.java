package org.yishiting.residents;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.ListCrudRepository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

interface AccountRepository extends ListCrudRepository<Account, ResidentId> {

    Optional<Account> findByPhoneKey(String phoneKey);

    boolean existsByPhoneKey(String phoneKey);

    @Query("select new org.yishiting.residents.ResidentName(a.id, a.nickname) from Account a where a.id in :ids")
    List<ResidentName> names(Collection<ResidentId> ids);

    @Query("select new org.yishiting.residents.ResidentName(a.id, a.nickname) from Account a where a.nickname like concat(:start, '%') and a.closedAt is null order by a.nickname limit 20")
    List<ResidentName> startingWith(String start);

    @Query("""
            select a from Account a join Membership m on m.key.resident = a.id
            where a.nickname = :nickname and m.key.community = :community and m.leftAt is null order by m.joinedAt limit :most""")
    List<Account> membersCalled(String nickname, CommunityId community, int most);
}
