package org.yishiting.hall;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.DeskUndo;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.VoterRoll;

/** People take a stance on statements. Every member of the community weighs the same. */
@Service
@Transactional
public class Voting {

    /**
     * The rules and the writing in one: nobody can end a topic or a membership between the question and the answer. Where the rules find no topic the row has
     * none either, and the database refuses it. (As {@code insert ... select} the same takes half as long again.)
     */
    private static final String TAKE = """
            insert into hall_vote (topic_id, resident_id, statement_id, stance, cast_at) values (
                (select s.topic_id from hall_statement s join hall_topic t on t.topic_id = s.topic_id
                where s.statement_id = ? and s.moderation in ('IN', 'NOT_YET') and t.stage = 'SPEAK' and t.status = 'RUNNING' and t.stage_closes_at > ?
                    and\s""" + VoterRoll.MAY_SPEAK + """
            ), ?, ?, ?, ?)
            on duplicate key update stance = values(stance), cast_at = values(cast_at)
            returning topic_id""";

    private final VoteRepository votes;
    private final VoterRoll roll;
    private final OpinionMaps maps;
    private final JdbcClient jdbc;
    private final Clock clock;

    Voting(VoteRepository votes, VoterRoll roll, OpinionMaps maps, JdbcClient jdbc, Clock clock) {
        this.votes = votes;
        this.roll = roll;
        this.maps = maps;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes a stance, or changes the one taken before. Once this returns, it is on disk. Refuses who is no member of the community
     * ({@code residents.roll.not-member}), what is withdrawn ({@code hall.vote.statement-withdrawn}) and what is over ({@code hall.vote.closed}).
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Receipt cast(Actor actor, StatementId id, Stance stance) {
        var now = clock.instant();
        maps.voted(take(actor, id, stance, now), actor.resident(), id, stance);
        return new Receipt(ReceiptCode.of(actor, id, now), stance, now);
    }

    /** Answers which topic the stance is on. */
    private TopicId take(Actor actor, StatementId id, Stance stance, Instant now) {
        var at = Timestamp.from(now);
        var resident = actor.resident().toString();
        var statement = id.toString();
        try {
            return jdbc.sql(TAKE).params(statement, at, resident, Zone.today(clock), resident, statement, stance.name(), at)
                    .query((row, _) -> TopicId.parse(row.getString(1))).single();
        } catch (DataIntegrityViolationException e) {
            throw refusal(actor, id);
        }
    }

    /** Takes back a stance of that moment, as if it had never been taken, while the topic takes stances. Refuses with {@code hall.vote.closed}. */
    void takeBack(ResidentId resident, StatementId id, Instant doneAt) {
        var topic = jdbc.sql("select topic_id from hall_statement where statement_id = ?").param(id.toString()).query(String.class).single();
        require(jdbc.sql("select count(*) from hall_vote where topic_id = ? and resident_id = ? and statement_id = ? and cast_at <= ? for update")
                .params(topic, resident.toString(), id.toString(), Timestamp.from(doneAt)).query(Integer.class).single() > 0, DeskUndo.CHANGED_SINCE);
        require(jdbc.sql("""
                delete v from hall_vote v join hall_topic t on t.topic_id = v.topic_id
                where v.topic_id = ? and v.resident_id = ? and v.statement_id = ? and t.stage = 'SPEAK' and t.status = 'RUNNING' and t.stage_closes_at > ?""")
                .params(topic, resident.toString(), id.toString(), Timestamp.from(clock.instant())).update() > 0, "hall.vote.closed");
        maps.forget(TopicId.parse(topic));
    }

    /** What the actor said so far on a topic. */
    @Transactional(readOnly = true)
    public Map<StatementId, Stance> stancesOf(Actor actor, TopicId topic) {
        return votes.of(topic, actor.resident()).stream().collect(Collectors.toMap(OwnStance::statement, OwnStance::stance));
    }

    private RuleViolation refusal(Actor actor, StatementId id) {
        record Asked(CommunityId community, boolean onTheTable) {}
        var asked = jdbc.sql("select t.community_id, s.moderation in ('IN', 'NOT_YET') from hall_statement s join hall_topic t using (topic_id) where s.statement_id = ?")
                .param(id.toString()).query((row, _) -> new Asked(CommunityId.parse(row.getString(1)), row.getBoolean(2))).optional();
        asked.ifPresent(it -> roll.voter(actor, it.community()));
        return new RuleViolation(asked.map(Asked::onTheTable).orElse(false) ? "hall.vote.closed" : "hall.vote.statement-withdrawn");
    }
}
