package org.yishiting.hall;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.VoterRoll;

/** People take a stance on statements. Every member of the community weighs the same. */
@Service
@Transactional
public class Voting {

    /** The rule and the writing in one: nobody can end a topic between the question and the answer. */
    private static final String TAKE = """
            insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at)
            select s.topic_id, :resident, s.statement_id, :stance, :now from hall_statement s join hall_topic t on t.topic_id = s.topic_id
            where s.statement_id = :statement and s.moderation in ('IN', 'NOT_YET')
                and t.stage = 'SPEAK' and t.status = 'RUNNING' and t.stage_closes_at > :now
            on duplicate key update stance = values(stance), cast_at = values(cast_at)
            returning topic_id,
                (select s.number from hall_statement s where s.statement_id = hall_vote.statement_id) as number,
                (select s.text from hall_statement s where s.statement_id = hall_vote.statement_id) as text,
                (select s.typed_by_staff from hall_statement s where s.statement_id = hall_vote.statement_id) as typed_by_staff,
                (select t.stage_closes_at from hall_topic t where t.topic_id = hall_vote.topic_id) as closes_at""";

    private final VoteRepository votes;
    private final VoterRoll roll;
    private final OpinionMaps maps;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Cache<StatementId, CommunityId> communities = Caffeine.newBuilder().maximumSize(100_000).build();

    Voting(VoteRepository votes, VoterRoll roll, OpinionMaps maps, JdbcClient jdbc, Clock clock) {
        this.votes = votes;
        this.roll = roll;
        this.maps = maps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Taken(TopicId topic, StatementView statement, Instant closesAt) {}

    /**
     * Takes a stance, or changes the one taken before. Once this returns, it is on disk. Refuses who is no member of the community
     * ({@code residents.roll.not-member}), what is withdrawn ({@code hall.vote.statement-withdrawn}) and what is over ({@code hall.vote.closed}).
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt cast(Actor actor, StatementId id, Stance stance) {
        var voter = roll.voter(actor, communities.get(id, this::communityOf));
        var now = clock.instant();
        var taken = jdbc.sql(TAKE).param("resident", voter.resident().toString()).param("stance", stance.name())
                .param("now", Timestamp.from(now)).param("statement", id.toString())
                .query((row, _) -> new Taken(TopicId.parse(row.getString("topic_id")),
                        new StatementView(id, row.getInt("number"), row.getString("text"), row.getBoolean("typed_by_staff")), row.getTimestamp("closes_at").toInstant()))
                .optional().orElseThrow(() -> refusal(id));
        maps.voted(taken.topic(), voter.resident(), id, stance);
        return new Receipt(ReceiptCode.of(actor, id, now), taken.statement(), stance, now, LocalDate.ofInstant(taken.closesAt().minusMillis(1), Zone.PORTAL));
    }

    /** What the actor said so far on a topic. */
    @Transactional(readOnly = true)
    public Map<StatementId, Stance> stancesOf(Actor actor, TopicId topic) {
        return votes.of(topic, actor.resident()).stream().collect(Collectors.toMap(OwnStance::statement, OwnStance::stance));
    }

    private CommunityId communityOf(StatementId id) {
        return jdbc.sql("select t.community_id from hall_statement s join hall_topic t using (topic_id) where s.statement_id = ?").param(id.toString())
                .query(String.class).optional().map(CommunityId::parse).orElseThrow(() -> new RuleViolation("hall.vote.statement-withdrawn"));
    }

    private RuleViolation refusal(StatementId id) {
        var onTheTable = jdbc.sql("select count(*) from hall_statement where statement_id = ? and moderation in ('IN', 'NOT_YET')").param(id.toString())
                .query(Integer.class).single();
        return new RuleViolation(onTheTable == 0 ? "hall.vote.statement-withdrawn" : "hall.vote.closed");
    }
}
