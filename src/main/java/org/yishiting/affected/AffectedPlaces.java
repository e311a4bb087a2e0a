package org.yishiting.affected;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.StoryLine;
import org.yishiting.hall.TopicDetails;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.TopicStage;
import org.yishiting.hall.Topics;
import org.yishiting.residency.Residences;
import org.yishiting.residents.VoterRoll;

/**
 * 影响哪里: the grids and buildings that a topic touches. Whoever is confirmed to live in a named grid is affected without saying so. Nearer than the grid no address is kept,
 * so of a named building people say themselves that they live there; nobody is shown who did.
 */
@Service
@Transactional
public class AffectedPlaces {

    private static final Office[] LEADING = {Office.CONVENOR, Office.COMMITTEE_STAFF};

    private final Topics topics;
    private final Grids grids;
    private final Offices offices;
    private final Residences residences;
    private final VoterRoll roll;
    private final JdbcClient jdbc;
    private final Clock clock;

    AffectedPlaces(Topics topics, Grids grids, Offices offices, Residences residences, VoterRoll roll, JdbcClient jdbc, Clock clock) {
        this.topics = topics;
        this.grids = grids;
        this.offices = offices;
        this.residences = residences;
        this.roll = roll;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is named of a topic: grids first, each in the order of the community. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<AffectedPlace> of(TopicId topic) {
        return jdbc.sql("""
                select a.place_id, p.name, p.level, p.parent_id, g.name from affected_place a join community_place p on p.community_id = a.place_id
                left join community_place g on g.community_id = p.parent_id where a.topic_id = ? and a.dropped_at is null
                order by p.level = 'BUILDING', g.position, p.position""").param(topic.toString())
                .query((row, _) -> new AffectedPlace(CommunityId.parse(row.getString(1)), row.getString(2), "BUILDING".equals(row.getString(3)), CommunityId.parse(row.getString(4)),
                        row.getString(5))).list();
    }

    /** Whether {@link #name} is open to this person. */
    @Transactional(readOnly = true)
    public boolean leads(Actor actor, TopicDetails topic) {
        return topic.running() && topic.stage() != TopicStage.REVIEW && offices.holds(actor, topic.community(), LEADING);
    }

    /**
     * Names the places a topic touches, all of them. For convenors and committee staff. Refuses places of other communities ({@code affected.place.unknown}) and changes
     * while it is judged ({@code affected.place.late}): nobody moves the number of those who may judge by then.
     */
    public void name(Actor actor, TopicId id, Set<CommunityId> places) {
        topics.hold(id);
        var topic = topic(id);
        offices.require(actor, topic.community(), LEADING);
        require(topic.running() && topic.stage() != TopicStage.REVIEW, "affected.place.late");
        var known = grids.of(topic.community()).stream().flatMap(it -> Stream.concat(Stream.of(it.id()), it.buildings().stream().map(CommunitySummary::id)))
                .collect(Collectors.toSet());
        var before = of(id).stream().map(AffectedPlace::id).collect(Collectors.toSet());
        require(places.stream().allMatch(it -> known.contains(it) || before.contains(it)), "affected.place.unknown");
        var now = clock.instant();
        before.stream().filter(it -> !places.contains(it)).forEach(it -> jdbc.sql("update affected_place set dropped_at = ?, dropped_by = ? where topic_id = ? and place_id = ? and dropped_at is null")
                .params(Timestamp.from(now), actor.resident().toString(), id.toString(), it.toString()).update());
        places.stream().filter(it -> !before.contains(it)).forEach(it -> add(id, it, actor.resident(), now));
    }

    /** Whether this person counts as affected: by the grid they are confirmed in, or because they said so. */
    @Transactional(readOnly = true)
    public boolean counts(Actor actor, TopicDetails topic) {
        return said(topic.id(), actor.resident()) || inGrid(actor, topic, named(topic.id()));
    }

    /** Whether somebody could say of themselves that they live there: buildings are named, and the grid they gave is not a different one. */
    @Transactional(readOnly = true)
    public boolean maySay(Actor actor, TopicDetails topic) {
        var places = of(topic.id());
        return topic.running() && places.stream().anyMatch(AffectedPlace::building) && residences.confirmed(actor, topic.community()) && near(actor, topic, places);
    }

    /**
     * 我住在这里: of members whose residence is confirmed ({@code residency.confirmed.needed}), not of who is known to live in another grid ({@code affected.person.elsewhere}).
     * Saying it twice is saying it once. Refuses where no building is named or the topic is over ({@code affected.person.not-now}).
     */
    public void say(Actor actor, TopicId id) {
        var topic = topic(id);
        roll.voter(actor, topic.community());
        var places = of(id);
        require(topic.running() && places.stream().anyMatch(AffectedPlace::building), "affected.person.not-now");
        residences.requireConfirmed(actor, topic.community());
        require(near(actor, topic, places), "affected.person.elsewhere");
        jdbc.sql("insert ignore into affected_person (topic_id, resident_id, said_at) values (?, ?, ?)")
                .params(id.toString(), actor.resident().toString(), Timestamp.from(clock.instant())).update();
    }

    /** Said by mistake. */
    public void unsay(Actor actor, TopicId id) {
        jdbc.sql("delete from affected_person where topic_id = ? and resident_id = ?").params(id.toString(), actor.resident().toString()).update();
    }

    /** Everybody who counts as affected. Not for showing: only to tell them, and to know who may judge. */
    Set<ResidentId> people(TopicId id) {
        var people = new HashSet<>(jdbc.sql("select resident_id from affected_person where topic_id = ?").param(id.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list());
        var named = of(id).stream().filter(it -> !it.building()).map(AffectedPlace::id).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            topics.find(id).ifPresent(it -> people.addAll(residences.confirmedIn(it.community(), named)));
        }
        return people;
    }

    /** When places were named, for the story of the topic. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<StoryLine> story(TopicId topic) {
        return jdbc.sql("""
                select a.named_at, group_concat(p.name order by p.level = 'BUILDING', p.position separator '、') from affected_place a
                join community_place p on p.community_id = a.place_id where a.topic_id = ? group by a.named_at order by a.named_at""").param(topic.toString())
                .query((row, _) -> new StoryLine(row.getTimestamp(1).toInstant(), "affected.story.named", row.getString(2))).list();
    }

    void add(TopicId topic, CommunityId place, ResidentId by, Instant at) {
        jdbc.sql("insert into affected_place (topic_id, place_id, named_at, named_by) values (?, ?, ?, ?)")
                .params(topic.toString(), place.toString(), Timestamp.from(at), by.toString()).update();
    }

    private boolean near(Actor actor, TopicDetails topic, List<AffectedPlace> places) {
        var grid = residences.status(actor, topic.community()).grid();
        return grid == null || places.stream().anyMatch(it -> grid.equals(it.building() ? it.parent() : it.id()));
    }

    private boolean inGrid(Actor actor, TopicDetails topic, Set<CommunityId> named) {
        return !named.isEmpty() && residences.confirmed(actor, topic.community()) && named.contains(residences.status(actor, topic.community()).grid());
    }

    private Set<CommunityId> named(TopicId topic) {
        return of(topic).stream().filter(it -> !it.building()).map(AffectedPlace::id).collect(Collectors.toSet());
    }

    private boolean said(TopicId topic, ResidentId person) {
        return jdbc.sql("select count(*) from affected_person where topic_id = ? and resident_id = ?").params(topic.toString(), person.toString()).query(Integer.class).single() > 0;
    }

    private TopicDetails topic(TopicId id) {
        return topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
    }
}
