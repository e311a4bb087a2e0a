package org.yishiting.moderation;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

interface TextRepository extends JpaRepository<ReviewedText, TextId> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ReviewedText t where t.id = :id")
    Optional<ReviewedText> lock(TextId id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from ReviewedText t where t.kind = :kind and t.subjectId = :subject")
    Optional<ReviewedText> lock(String kind, String subject);

    @Query("select t from ReviewedText t where t.kind = :kind and t.subjectId = :subject")
    Optional<ReviewedText> find(String kind, String subject);

    @Query("select t from ReviewedText t where t.author = :author order by t.writtenAt desc, t.id.textId")
    List<ReviewedText> of(ResidentId author, Pageable page);

    @Query("select t.id.textId from ReviewedText t where t.author = :author and t.community = :community and t.state = org.yishiting.moderation.TextState.PUBLISHED")
    List<UUID> published(ResidentId author, CommunityId community, Pageable most);

    @Query("""
            select count(t) from ReviewedText t where t.author = :author and t.community = :community
                and t.state = org.yishiting.moderation.TextState.REMOVED and t.decidedAt > :since""")
    long countRemoved(ResidentId author, CommunityId community, Instant since);

    @Query("select t from ReviewedText t where t.community = :community and t.waitingSince is not null and (t.author is null or t.author <> :not) order by t.waitingSince")
    List<ReviewedText> waiting(CommunityId community, ResidentId not, Pageable most);

    @Query("""
            select t from ReviewedText t where t.community = :community and t.appealDueAt is not null and t.author <> :not
                and t.decidedBy <> :not order by t.appealDueAt""")
    List<ReviewedText> appealed(CommunityId community, ResidentId not, Pageable most);
}
