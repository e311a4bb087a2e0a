package org.yishiting.hall;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.PastVoices.PastStatement;
import org.yishiting.hall.PastVoices.PastTopic;
import org.yishiting.hall.PastVoices.PastVote;
import org.yishiting.residents.VoterRoll;

/** Sets the scene for tests that need a topic, something to answer and somebody to answer. Every test gets a community of its own. */
@TestComponent
public class HallFixtures {

    private static final AtomicLong CODES = new AtomicLong(999_000_000_000L);

    private final PastVoices voices;
    private final VoterRoll roll;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    HallFixtures(PastVoices voices, VoterRoll roll, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.voices = voices;
        this.roll = roll;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An open community, its code and id. */
    public record Place(String code, CommunityId id) {}

    public Place community() {
        var place = new Place(String.valueOf(CODES.incrementAndGet()), new CommunityId(UUID.randomUUID()));
        jdbc.sql("insert into community_place (community_id, code, name, level, opened_at, version) values (?, ?, ?, 'COMMUNITY', now(), 0)")
                .params(place.id().toString(), place.code(), "松月社区").update();
        return place;
    }

    public Actor member(Place place) {
        var resident = ResidentId.next();
        jdbc.sql("insert into residents_account (resident_id, nickname, created_at, version) values (?, '小吴', now(), 0)")
                .param(resident.toString()).update();
        roll.enter(resident, place.id());
        return new Actor(resident);
    }

    public TopicId topic(Place place, String title) {
        return topic(place, title, TopicStage.SPEAK, clock.instant().plus(Duration.ofDays(7)));
    }

    public TopicId closedTopic(Place place) {
        return topic(place, "说完了的事", TopicStage.SPEAK, clock.instant().minus(Duration.ofHours(1)));
    }

    public TopicId topic(Place place, String title, TopicStage stage, Instant closesAt) {
        var id = TopicId.next();
        var today = Zone.today(clock);
        transaction.executeWithoutResult(_ -> voices.topic(new PastTopic(id, place.id(), title, "消防通道常被占。", "来自网格走访", null, null, stage,
                closesAt, "议事会", null, List.of(new StepDates(stage, today, LocalDate.ofInstant(closesAt, Zone.PORTAL), null)), clock.instant())));
        return id;
    }

    /** As if the last day were over. */
    public void close(TopicId topic) {
        jdbc.sql("update hall_topic set stage_closes_at = now() - interval 1 hour where topic_id = ?").param(topic.toString()).update();
    }

    public List<StatementId> statements(TopicId topic, String... texts) {
        var statements = new ArrayList<PastStatement>();
        for (var text : texts) {
            statements.add(new PastStatement(id(topic, statements.size()), statements.size(), null, text, Moderation.IN, clock.instant()));
        }
        transaction.executeWithoutResult(_ -> voices.statements(topic, statements));
        return statements.stream().map(PastStatement::id).toList();
    }

    /** People of camps: each string is a camp of {@code size} people, one letter a statement: + agree, - disagree, 0 pass, blank not seen. */
    public void camps(TopicId topic, int size, String... answers) {
        var votes = new ArrayList<PastVote>();
        for (var camp : answers) {
            for (var person = 0; person < size; person++) {
                var resident = ResidentId.next();
                for (var number = 0; number < camp.length(); number++) {
                    if (camp.charAt(number) != ' ') {
                        var stance = camp.charAt(number) == '+' ? Stance.AGREE : camp.charAt(number) == '-' ? Stance.DISAGREE : Stance.PASS;
                        votes.add(new PastVote(resident, id(topic, number), stance, clock.instant()));
                    }
                }
            }
        }
        transaction.executeWithoutResult(_ -> {
            voices.votes(topic, votes);
            voices.countParticipants(topic);
        });
    }

    private static StatementId id(TopicId topic, int number) {
        return new StatementId(UUID.nameUUIDFromBytes((topic + " " + number).getBytes(StandardCharsets.UTF_8)));
    }
}
