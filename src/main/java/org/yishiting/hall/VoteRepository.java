package org.yishiting.hall;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.yishiting.community.ResidentId;

interface VoteRepository extends Repository<Vote, Vote.Key> {

    @Query("select new org.yishiting.hall.OwnStance(v.key.statement, v.stance) from Vote v where v.key.topic = :topic and v.key.resident = :resident")
    List<OwnStance> of(TopicId topic, ResidentId resident);
}
