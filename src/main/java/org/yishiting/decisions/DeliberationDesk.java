package org.yishiting.decisions;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicId;

/** What waits for convenors and staff of a community in its deliberations. */
@Service
@Transactional(readOnly = true)
public class DeliberationDesk {

    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    DeliberationDesk(Offices offices, JdbcClient jdbc, Clock clock) {
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The most urgent first: voices to confirm while a ballot runs, objections without an answer, closed ballots without an outcome, and without a ballot what was weighed until its last day. */
    public List<Waiting> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Deliberation.LEADING);
        return waiting(community, most);
    }

    /** Topics that go on once an objection is answered or an outcome written. */
    Set<TopicId> holding(CommunityId community) {
        return waiting(community, Integer.MAX_VALUE).stream().filter(it -> it.kind() != Waiting.Kind.VOICES).map(Waiting::topic).collect(Collectors.toSet());
    }

    private List<Waiting> waiting(CommunityId community, int most) {
        return jdbc.sql("""
                select * from (
                    select 'VOICES' kind, b.topic_id topic_id, null objection_id, b.question text, b.closes_on due, count(*) n
                        from decisions_ballot b join decisions_voice v on v.ballot_id = b.ballot_id and not v.counts
                        where b.community_id = :community and b.closed_at is null group by b.ballot_id
                    union all
                    select 'OBJECTION', o.topic_id, j.objection_id, j.reason, o.objections_until, 1
                        from decisions_outcome o join decisions_objection j on j.outcome_id = o.outcome_id and j.answered_at is null
                        where o.community_id = :community and o.status = 'PUBLISHED'
                    union all
                    select 'OUTCOME', b.topic_id, null, b.question, b.closes_on, 1 from decisions_ballot b join hall_topic t on t.topic_id = b.topic_id
                        where b.community_id = :community and b.closed_at is not null and t.stage = 'DELIBERATE' and t.status = 'RUNNING'
                        and not exists (select 1 from decisions_outcome o where o.topic_id = b.topic_id and o.stands = 1)
                        and not exists (select 1 from decisions_ballot c where c.topic_id = b.topic_id and c.opened_at > b.opened_at)
                    union all
                    select 'OUTCOME', t.topic_id, null, '', date(t.stage_closes_at - interval 1 second), 1 from hall_topic t
                        where t.community_id = :community and t.stage = 'DELIBERATE' and t.status = 'RUNNING' and t.stage_closes_at <= :now
                        and (select count(*) from decisions_option p where p.topic_id = t.topic_id) >= :options
                        and not exists (select 1 from decisions_outcome o where o.topic_id = t.topic_id and o.stands = 1)
                        and not exists (select 1 from decisions_ballot b where b.topic_id = t.topic_id)) waiting
                order by due limit :most""").param("community", community.toString()).param("most", most)
                .param("now", Timestamp.from(clock.instant())).param("options", Options.FEWEST)
                .query((row, _) -> {
                    var objection = row.getString("objection_id");
                    return new Waiting(Waiting.Kind.valueOf(row.getString("kind")), TopicId.parse(row.getString("topic_id")),
                            objection == null ? null : ObjectionId.parse(objection), row.getString("text"), row.getDate("due").toLocalDate(), row.getInt("n"));
                }).list();
    }
}
