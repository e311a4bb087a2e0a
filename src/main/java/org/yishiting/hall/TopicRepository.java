package org.yishiting.hall;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.yishiting.community.CommunityId;

interface TopicRepository extends JpaRepository<Topic, TopicId> {

    String MATCHING = """
             from Topic t where t.community = :community
               and (:stage is null or t.stage = :stage)
               and (:like is null or t.title like :like escape '!' or t.number like :like escape '!')
            """;

    @Query("select t.id" + MATCHING + " order by t.changedAt desc, t.id.topicId desc")
    List<TopicId> page(CommunityId community, @Nullable TopicStage stage, @Nullable String like, Pageable page);

    @Query("select count(t)" + MATCHING)
    long count(CommunityId community, @Nullable TopicStage stage, @Nullable String like);

    @Query("""
            select new org.yishiting.hall.TopicSummary(t.id, t.number, t.title, substring(t.problem, 1, 120), t.stage, t.stageClosesAt,
                t.nextStep, t.outcome, t.participants, t.changedAt, t.status)
            from Topic t where t.id in :ids order by t.changedAt desc, t.id.topicId desc
            """)
    List<TopicSummary> summaries(List<TopicId> ids);

    @Query("select t from Topic t left join fetch t.steps where t.id = :id")
    Optional<Topic> findWithSteps(TopicId id);

    /** Held while something is numbered within the topic. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from Topic t where t.id = :id")
    Optional<Topic> lock(TopicId id);


    @Modifying
    @Query("update Topic t set t.participants = :participants where t.id = :id")
    void setParticipants(TopicId id, int participants);
}
