package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.DeskUndo;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.TopicId;
import org.yishiting.residency.CivicRight;
import org.yishiting.residency.HouseholdId;
import org.yishiting.residency.Households;
import org.yishiting.residency.Residences;
import org.yishiting.residency.Tier;
import org.yishiting.residents.Memberships;

/**
 * Consultative ballots on the options of a topic. What comes out is known to nobody before it closes, and how each one voted is forgotten
 * then. Owners' and assembly votes are not run here: see {@link RecordedVotes}.
 */
@Service
@Transactional
public class Ballots {

    public static final int MAX_QUESTION = 100;
    /** Speaking needs no more than joining; a voice that is counted needs a residence that somebody vouched for or saw. */
    public static final CivicRight VOTE = new CivicRight("decisions.right.vote", Tier.KNOWN);
    static final int ABSTAIN = 0;
    private static final int INSERTED = 1;

    private final Deliberation rules;
    private final Options options;
    private final Memberships memberships;
    private final Residences residences;
    private final Households households;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Ballots(Deliberation rules, Options options, Memberships memberships, Residences residences, Households households, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.rules = rules;
        this.options = options;
        this.memberships = memberships;
        this.residences = residences;
        this.households = households;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** A ballot with what its rules need. */
    record Box(BallotId id, CommunityId community, BallotBasis basis, LocalDate opensOn, LocalDate closesOn, @Nullable String salt, boolean closed,
            Instant openedAt) {

        void requireTakes(LocalDate today) {
            require(!closed && !today.isAfter(closesOn), "decisions.ballot.closed", closesOn.getMonthValue(), closesOn.getDayOfMonth());
            require(!today.isBefore(opensOn), "decisions.ballot.not-yet", opensOn.getMonthValue(), opensOn.getDayOfMonth());
        }

        String member(ResidentId resident) {
            return "member:" + resident;
        }

        String dwelling(String typed) {
            return Dwelling.key(String.valueOf(salt), typed);
        }

        String household(HouseholdId id) {
            return Dwelling.household(String.valueOf(salt), id);
        }
    }

    /** The ballots of a topic, the newest first. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<BallotView> of(TopicId topic) {
        return jdbc.sql("""
                select b.ballot_id, b.community_id, b.question, b.basis, b.opens_on, b.closes_on, b.closed_at, b.entitled, b.left_out,
                    (select count(*) from decisions_voice v where v.ballot_id = b.ballot_id and v.counts),
                    (select count(*) from decisions_voice v where v.ballot_id = b.ballot_id and not v.counts)
                from decisions_ballot b where b.topic_id = ? order by b.opened_at desc, b.ballot_id""").param(topic.toString()).query((row, _) -> {
                    var id = BallotId.parse(row.getString(1));
                    var closedAt = row.getTimestamp(7);
                    var entitled = row.getObject(8) == null ? (int) memberships.count(CommunityId.parse(row.getString(2))) : row.getInt(8);
                    return new BallotView(id, topic, row.getString(3), BallotBasis.valueOf(row.getString(4)), row.getObject(5, LocalDate.class),
                            row.getObject(6, LocalDate.class), closedAt == null ? null : closedAt.toInstant(), choices(id), row.getInt(10),
                            closedAt == null ? row.getInt(11) : row.getInt(9), entitled);
                }).list();
    }

    /**
     * Opens a ballot with a choice for each option and one to abstain. For convenors and staff. Refuses with fewer than two options
     * ({@code decisions.ballot.options}), while another runs, and with dates that are over or the wrong way round.
     */
    public BallotId open(Actor actor, TopicId topicId, BallotDraft draft) {
        var topic = rules.hold(actor, topicId);
        Deliberation.requireOpen(topic);
        rules.requireNoOutcome(topicId);
        var written = options.of(topicId);
        require(written.size() >= Options.FEWEST, "decisions.ballot.options");
        require(running(topicId) == 0, "decisions.ballot.runs");
        require(!draft.opensOn().isBefore(Zone.today(clock)) && !draft.closesOn().isBefore(draft.opensOn()), "decisions.ballot.dates");
        require(draft.basis() == BallotBasis.MEMBER || draft.households() != null && draft.households() > 0, "decisions.ballot.households");
        var id = BallotId.next();
        write(id, topicId, topic.community(), draft, written, actor.resident(), clock.instant());
        return id;
    }

    /**
     * Counts a voice, or changes it, once this returns. In a ballot of households everybody says once their
     * {@code dwelling} (building and door), which is kept only as a hash until the count. Refuses who is no member, whose residence is not confirmed
     * ({@code residency.confirmed.needed}), what is not open, and a household that spoke ({@code decisions.ballot.household-spoke}).
     */
    public BallotReceipt cast(Actor actor, TopicId topicId, BallotId id, int choice, @Nullable String dwelling) {
        Deliberation.requireOpen(rules.member(actor, topicId));
        var box = box(topicId, id);
        box.requireTakes(Zone.today(clock));
        residences.require(actor, box.community(), VOTE);
        var chosen = choice(id, choice);
        var now = clock.instant();
        var voice = new VoiceId(UUID.nameUUIDFromBytes((id + " " + actor.resident()).getBytes(StandardCharsets.UTF_8)));
        if (spoke(id, actor)) {
            change(id, actor, choice, now);
        } else {
            add(box, voice, actor, choice, dwelling, now);
        }
        return new BallotReceipt(ReceiptCode.of(voice), chosen.text(), now, box.closesOn());
    }

    /** As if this person had not spoken, while the ballot takes voices. Refuses as {@link #cast} does. */
    void takeBack(Actor actor, BallotId id, Instant doneAt) {
        var topic = jdbc.sql("select topic_id from decisions_ballot where ballot_id = ?").param(id.toString()).query(String.class).optional().map(TopicId::parse)
                .orElseThrow(() -> new RuleViolation("decisions.ballot.gone"));
        Deliberation.requireOpen(rules.member(actor, topic));
        box(topic, id).requireTakes(Zone.today(clock));
        require(jdbc.sql("delete from decisions_voice where ballot_id = ? and resident_id = ? and cast_at <= ?")
                .params(id.toString(), actor.resident().toString(), Timestamp.from(doneAt)).update() > 0, DeskUndo.CHANGED_SINCE);
    }

    /** What the actor chose, while the ballot runs; of a closed one nobody can tell. */
    @Transactional(readOnly = true)
    public Optional<Choice> own(Actor actor, BallotId id) {
        return jdbc.sql("""
                select c.number, c.text from decisions_voice v join decisions_choice c on c.ballot_id = v.ballot_id and c.number = v.choice
                where v.ballot_id = ? and v.resident_id = ? and v.counts""").params(id.toString(), actor.resident().toString())
                .query((row, _) -> new Choice(row.getInt(1), row.getString(2), null)).optional();
    }

    private boolean spoke(BallotId id, Actor actor) {
        return jdbc.sql("select count(*) from decisions_voice where ballot_id = ? and resident_id = ?").params(id.toString(), actor.resident().toString())
                .query(Integer.class).single() > 0;
    }

    /** The person's own hand goes before what staff entered. */
    private void change(BallotId id, Actor actor, int choice, Instant now) {
        jdbc.sql("""
                update decisions_voice set choice = ?, channel = 'PORTAL', slip = null, entered_by = null, confirmed_by = null, counts = true, cast_at = ?
                where ballot_id = ? and resident_id = ?""").params(choice, Timestamp.from(now), id.toString(), actor.resident().toString()).update();
    }

    private void add(Box box, VoiceId voice, Actor actor, int choice, @Nullable String dwelling, Instant now) {
        var home = box.basis() == BallotBasis.MEMBER ? new Home(box.member(actor.resident()), null) : home(box, actor.resident(), dwelling);
        var key = home.key();
        require(alone(box.id(), home, actor.resident()), "decisions.ballot.household-spoke");
        var written = write(voice, box.id(), home, actor.resident(), choice, now);
        require(jdbc.sql("select resident_id <=> ? from decisions_voice where ballot_id = ? and voter_key = ? lock in share mode")
                .params(actor.resident().toString(), box.id().toString(), key).query(Boolean.class).single(), "decisions.ballot.household-spoke");
        if (written == INSERTED) {
            events.publishEvent(new BallotVoiceCast(actor.resident(), box.community(), box.id(), now));
        }
    }

    /** Who speaks with one voice, and the door they live at; both say nothing outside of the ballot. @param door null where members vote */
    record Home(String key, @Nullable String door) {

        boolean declared() {
            return door != null && !door.equals(key);
        }
    }

    /** The household both sides declared before the ballot opened goes before a typed dwelling, which everybody types. */
    Home home(Box box, @Nullable ResidentId resident, @Nullable String dwelling) {
        require(dwelling != null && !dwelling.isBlank(), "decisions.ballot.dwelling");
        var door = box.dwelling(String.valueOf(dwelling));
        var household = resident == null ? Optional.<HouseholdId>empty() : households.of(resident, box.community(), box.openedAt());
        return new Home(household.map(box::household).orElse(door), door);
    }

    /**
     * Whether nobody of the same door stands in the way: several declared households may live behind one door, but who declared none may belong to any
     * of them. Whoever speaks at the same moment waits.
     */
    boolean alone(BallotId id, Home home, @Nullable ResidentId resident) {
        if (home.door() == null) {
            return true;
        }
        jdbc.sql("insert into decisions_dwelling (ballot_id, dwelling_key) values (?, ?) on duplicate key update dwelling_key = values(dwelling_key)").params(id.toString(), home.door()).update();
        return jdbc.sql("""
                select count(*) from decisions_voice where ballot_id = :ballot and dwelling_key = :door and not (resident_id <=> :resident) and (voter_key = :door or not :declared) for update""")
                .param("ballot", id.toString()).param("door", home.door()).param("resident", resident == null ? null : resident.toString()).param("declared", home.declared())
                .query(Integer.class).single() == 0;
    }

    /** Whether in this ballot the person speaks for a declared household. */
    @Transactional(readOnly = true)
    public boolean asHousehold(Actor actor, BallotView ballot) {
        return ballot.basis() == BallotBasis.HOUSEHOLD && jdbc.sql("select community_id, opened_at from decisions_ballot where ballot_id = ?").param(ballot.id().toString())
                .query((row, _) -> households.of(actor.resident(), CommunityId.parse(row.getString(1)), row.getTimestamp(2).toInstant()).isPresent()).optional().orElse(false);
    }

    /** One statement, so that two presses at the same moment are one voice; that of a neighbour in the same household stays as it is. Answers 1 for a new one. */
    int write(VoiceId voice, BallotId id, Home home, @Nullable ResidentId resident, int choice, Instant at) {
        return jdbc.sql("""
                insert into decisions_voice (voice_id, ballot_id, voter_key, dwelling_key, resident_id, choice, channel, counts, cast_at) values (?, ?, ?, ?, ?, ?, 'PORTAL', true, ?)
                on duplicate key update choice = if(resident_id <=> values(resident_id), values(choice), choice),
                    cast_at = if(resident_id <=> values(resident_id), values(cast_at), cast_at)""")
                .param(voice.toString()).param(id.toString()).param(home.key()).param(home.door()).param(resident == null ? null : resident.toString()).param(choice).param(Timestamp.from(at))
                .update();
    }

    void write(BallotId id, TopicId topic, CommunityId community, BallotDraft draft, List<OptionView> written, ResidentId by, Instant at) {
        jdbc.sql("""
                insert into decisions_ballot (ballot_id, topic_id, community_id, question, basis, opens_on, closes_on, entitled, salt, opened_by, opened_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id.toString()).param(topic.toString()).param(community.toString())
                    .param(Deliberation.text(draft.question(), MAX_QUESTION, "decisions.ballot.question-missing"))
                    .param(draft.basis().name()).param(draft.opensOn()).param(draft.closesOn())
                    .param(draft.basis() == BallotBasis.HOUSEHOLD ? draft.households() : null)
                    .param(draft.basis() == BallotBasis.HOUSEHOLD ? Dwelling.salt() : null).param(by.toString())
                    .param(Timestamp.from(at)).update();
        for (var option : written) {
            jdbc.sql("insert into decisions_choice (ballot_id, number, text) values (?, ?, ?)").params(id.toString(), option.number(), option.title()).update();
        }
        jdbc.sql("insert into decisions_choice (ballot_id, number, text) values (?, ?, '')").params(id.toString(), ABSTAIN).update();
    }

    int running(TopicId topic) {
        return jdbc.sql("select count(*) from decisions_ballot where topic_id = ? and closed_at is null").param(topic.toString()).query(Integer.class).single();
    }

    /** Held until the transaction ends, so that no voice comes in while the ballot is counted. */
    Box box(TopicId topic, BallotId id) {
        return jdbc.sql("""
                select community_id, basis, opens_on, closes_on, salt, closed_at is not null, opened_at from decisions_ballot where ballot_id = ? and topic_id = ?
                lock in share mode""").params(id.toString(), topic.toString())
                .query((row, _) -> new Box(id, CommunityId.parse(row.getString(1)), BallotBasis.valueOf(row.getString(2)), row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class), row.getString(5), row.getBoolean(6), row.getTimestamp(7).toInstant())).optional()
                .orElseThrow(() -> new RuleViolation("decisions.ballot.gone"));
    }

    Choice choice(BallotId id, int number) {
        return choices(id).stream().filter(it -> it.number() == number).findFirst().orElseThrow(() -> new RuleViolation("decisions.ballot.choice-missing"));
    }

    /** The options in their order; to abstain stands last. */
    private List<Choice> choices(BallotId id) {
        return jdbc.sql("select number, text, votes from decisions_choice where ballot_id = ? order by number = 0, number").param(id.toString())
                .query((row, _) -> new Choice(row.getInt(1), row.getString(2), row.getObject(3, Integer.class))).list();
    }
}
