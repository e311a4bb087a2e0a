package org.yishiting.hall;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.yishiting.community.ResidentId;

interface VoteRepository extends Repository<Vote, Vote.Key> {

    /** One statement to the database, so that two windows of one person cannot both be the first. Answers 1 when it was the first. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at) values (:topic, :resident, :statement, :stance, :at)
            on duplicate key update stance = values(stance), cast_at = values(cast_at)
            """)
    int record(UUID topic, UUID resident, UUID statement, String stance, Instant at);

    @Query("select new org.yishiting.hall.OwnStance(v.key.statement, v.stance) from Vote v where v.key.topic = :topic and v.key.resident = :resident")
    List<OwnStance> of(TopicId topic, ResidentId resident);
}
