package org.yishiting.actions;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

interface DeedRepository extends JpaRepository<Deed, DeedId> {

    @Query("select d from Deed d where d.topic = :topic order by d.position")
    List<Deed> of(TopicId topic);

    /** Two who act on a deed at once do so one after the other, and the second sees what the first did. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select d from Deed d where d.id = :id")
    Optional<Deed> lock(DeedId id);

    @Query("select coalesce(max(d.position), 0) + 1 from Deed d where d.topic = :topic")
    int nextPosition(TopicId topic);

    boolean existsBySourceKey(String sourceKey);

    Optional<Deed> findBySourceKey(String sourceKey);

    List<Deed> findBySourceKeyStartingWith(String source);

    @Query("select d.id from Deed d where d.status = 'RUNNING' and d.dueOn is not null or d.status = 'PAUSED' and d.pausedUntil <= :day")
    List<DeedId> onTheClock(LocalDate day);

    /** What waits for a name first, then by the day it is due. */
    @Query("select d from Deed d where d.community = :community and (d.status = 'AWAITED' or d.status = 'RUNNING' and d.dueOn <= :until) order by d.status, d.dueOn")
    List<Deed> pressing(CommunityId community, LocalDate until, Limit most);

    /** What has not ended first, by the day it is due; then what ended since, the latest first. */
    @Query("""
            select d from Deed d where d.topic.topicId in :topics and (d.endedOn is null or d.endedOn >= :since)
            order by case when d.endedOn is null then 0 else 1 end, d.endedOn desc, case when d.dueOn is null then 1 else 0 end, d.dueOn, d.openedAt""")
    List<Deed> promised(Collection<UUID> topics, LocalDate since, Limit most);

    @Query("select d from Deed d where d.ownerId = :owner and d.status = 'RUNNING' and d.community = :community order by d.dueOn")
    List<Deed> ownedBy(ResidentId owner, CommunityId community, Limit most);
}
