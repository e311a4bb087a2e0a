package org.yishiting.hall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.yishiting.community.ResidentId;

interface StatementRepository extends CrudRepository<Statement, StatementId> {

    @Query("""
            select new org.yishiting.hall.StatementOnTheTable(s.id, s.number, s.text, s.moderation, t.id, t.community, t.stage, t.status, t.stageClosesAt)
            from Statement s join Topic t on t.id = s.topic where s.id = :id
            """)
    Optional<StatementOnTheTable> onTheTable(StatementId id);

    @Query("select s from Statement s where s.topic = :topic order by s.number")
    List<Statement> of(TopicId topic);

    @Query("select coalesce(max(s.number), -1) + 1 from Statement s where s.topic = :topic")
    int nextNumber(TopicId topic);

    @Query("""
            select new org.yishiting.hall.RemovedStatement(s.number, s.clause, s.clauseText) from Statement s
            where s.topic = :topic and s.moderation = org.yishiting.hall.Moderation.OUT and s.clause is not null order by s.number
            """)
    List<RemovedStatement> removed(TopicId topic);

    @Query("select count(s) from Statement s where s.author = :author and s.writtenAt > :since")
    long countByAuthorSince(ResidentId author, Instant since);
}
