package org.yishiting.hall;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.residents.VoterRoll;

/** People take a stance on statements. Every member of the community weighs the same. */
@Service
@Transactional
public class Voting {

    private static final int INSERTED = 1;

    private final StatementRepository statements;
    private final VoteRepository votes;
    private final VoterRoll roll;
    private final OpinionMaps maps;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Voting(StatementRepository statements, VoteRepository votes, VoterRoll roll, OpinionMaps maps, ApplicationEventPublisher events, Clock clock) {
        this.statements = statements;
        this.votes = votes;
        this.roll = roll;
        this.maps = maps;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Takes a stance, or changes the one taken before. Once this returns, it is on disk. Refuses who is no member of the community
     * ({@code residents.roll.not-member}), what is withdrawn ({@code hall.vote.statement-withdrawn}) and what is over ({@code hall.vote.closed}).
     */
    public Receipt cast(Actor actor, StatementId id, Stance stance) {
        var statement = statements.onTheTable(id).orElseThrow(() -> new RuleViolation("hall.vote.statement-withdrawn"));
        var voter = roll.voter(actor, statement.community());
        var now = clock.instant();
        var closesAt = statement.requireOpen(now);
        var written = votes.record(statement.topic().topicId(), voter.resident().residentId(), id.statementId(), stance.name(), now);
        if (written == INSERTED) {
            events.publishEvent(new VoteCast(voter.resident(), id, now));
        }
        maps.voted(statement.topic(), voter.resident(), id, stance);
        var shown = new StatementView(id, statement.number(), statement.text());
        return new Receipt(code(actor, id, now), shown, stance, now, LocalDate.ofInstant(closesAt.minusMillis(1), Zone.PORTAL));
    }

    /** What the actor said so far on a topic. */
    @Transactional(readOnly = true)
    public Map<StatementId, Stance> stancesOf(Actor actor, TopicId topic) {
        return votes.of(topic, actor.resident()).stream().collect(Collectors.toMap(OwnStance::statement, OwnStance::stance));
    }

    /** Short enough to read out on the phone: a letter, a digit, four digits. I and O are left out, they read like figures. */
    private static String code(Actor actor, StatementId statement, Instant at) {
        var letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        var mixed = Math.abs(31 * actor.hashCode() + 17 * statement.hashCode() + at.hashCode() % 1_000_003);
        return "%s%d-%04d".formatted(letters.charAt(mixed % letters.length()), mixed / 24 % 10, mixed / 240 % 10_000);
    }
}
