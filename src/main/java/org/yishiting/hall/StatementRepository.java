package org.yishiting.hall;

import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.CrudRepository;
import org.yishiting.community.ResidentId;

interface StatementRepository extends CrudRepository<Statement, StatementId> {

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
