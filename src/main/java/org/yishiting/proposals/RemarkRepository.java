package org.yishiting.proposals;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;

interface RemarkRepository extends CrudRepository<Remark, RemarkId> {

    String MATCHING = """
             from Remark r where r.community = :community and (:kind is null or r.kind = :kind) and (:place is null or r.place = :place)
               and (:open = false or r.topic is null and r.text <> '')
               and (:like is null or r.text like :like escape '!' or r.spot like :like escape '!')
            """;

    @Query("select r" + MATCHING + " order by r.happenedOn desc, r.enteredAt desc")
    List<Remark> page(CommunityId community, @Nullable RemarkKind kind, @Nullable CommunityId place, boolean open, @Nullable String like, Pageable page);

    @Query("select count(r)" + MATCHING)
    long count(CommunityId community, @Nullable RemarkKind kind, @Nullable CommunityId place, boolean open, @Nullable String like);

    @Query("select r from Remark r where r.topic = :topic order by r.happenedOn desc, r.enteredAt desc")
    List<Remark> of(TopicId topic);

    /** Held while they are gathered, always in the same order, so that two who gather at once do not wait for each other. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Remark r where r.id in :ids order by r.id.remarkId")
    List<Remark> lock(Collection<RemarkId> ids);

    @Query("select count(r) from Remark r where r.raisedBy = :resident and r.enteredAt > :since")
    long countBy(ResidentId resident, Instant since);

    @Query("select r from Remark r where r.raisedBy = :resident and r.community = :community order by r.enteredAt desc")
    List<Remark> by(ResidentId resident, CommunityId community, Pageable page);
}
