package org.yishiting.proposals;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Likeness;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Grids;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.hall.HallPaths;
import org.yishiting.hall.TopicDraft;
import org.yishiting.hall.TopicId;
import org.yishiting.hall.Topics;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.photos.VoiceId;
import org.yishiting.photos.Voices;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.VoterRoll;

/** 干部问事: the log of what people raised at the door, at the desk, on paper and in the portal, until it is gathered into topics. */
@Service
@Transactional
public class RemarkLog {

    public static final int MAX_TEXT = Remark.MAX_TEXT;
    public static final int MAX_SPOT = Remark.MAX_SPOT;
    public static final int MOST_PEOPLE = Remark.MOST_PEOPLE;
    public static final int MOST_PHOTOS = 3;

    static final int POSTS_A_DAY = 10;

    private static final Office[] LOGGING = {Office.GRID_CONTACT, Office.COMMITTEE_STAFF, Office.CONVENOR};
    private static final Office[] GATHERING = {Office.CONVENOR, Office.COMMITTEE_STAFF};
    private static final int OWN_SHOWN = 20;
    private static final int COMPARED = 200;
    private static final int ALIKE_SHOWN = 5;

    private final RemarkRepository remarks;
    private final Raisers raisers;
    private final Topics topics;
    private final Grids grids;
    private final Offices offices;
    private final VoterRoll roll;
    private final Photos photos;
    private final Voices voices;
    private final Notices notices;
    private final AccessLog reads;
    private final JdbcClient jdbc;
    private final Clock clock;

    RemarkLog(RemarkRepository remarks, Raisers raisers, Topics topics, Grids grids, Offices offices, VoterRoll roll, Photos photos, Voices voices, Notices notices,
            AccessLog reads, JdbcClient jdbc, Clock clock) {
        this.remarks = remarks;
        this.raisers = raisers;
        this.topics = topics;
        this.grids = grids;
        this.offices = offices;
        this.roll = roll;
        this.photos = photos;
        this.voices = voices;
        this.notices = notices;
        this.reads = reads;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Enters a walk, a visit, a talk at the desk or a slip of paper. Refuses numbers of persons ({@code proposals.text.personal}), days to come
     * ({@code proposals.remark.day}) and places elsewhere ({@code proposals.remark.place}). For grid contacts, committee staff and convenors.
     */
    public RemarkId note(Actor actor, CommunityId community, RemarkDraft draft) {
        offices.require(actor, community, LOGGING);
        require(draft.kind() != RemarkKind.POST, "proposals.remark.post-is-own");
        require(draft.place() == null || places(community).containsKey(draft.place()), "proposals.remark.place");
        return remarks.save(new Remark(community, draft, null, actor.resident(), clock.instant(), null)).id();
    }

    /**
     * 说一件事: a member writes it, or speaks and leaves {@code text} empty. Seen by staff until it is gathered into a topic. Refuses more than ten
     * a day ({@code proposals.remark.too-many}).
     */
    public RemarkId say(Actor actor, CommunityId community, String spot, String text, Collection<PhotoId> added, @Nullable VoiceId voice) {
        var voter = roll.voter(actor, community);
        var now = clock.instant();
        require(remarks.countBy(voter.resident(), now.minus(Duration.ofDays(1))) < POSTS_A_DAY, "proposals.remark.too-many", POSTS_A_DAY);
        require(added.size() <= MOST_PHOTOS, "proposals.remark.photos", MOST_PHOTOS);
        var draft = new RemarkDraft(RemarkKind.POST, Zone.today(clock), null, spot, text, 1);
        var remark = new Remark(community, draft, voter.resident(), voter.resident(), now, voice);
        remark.show(List.copyOf(added));
        photos.hold(community, added);
        if (voice != null) {
            voices.hold(actor, community, voice);
        }
        return remarks.save(remark).id();
    }

    /** Writes down what somebody said, so that it can be gathered. For those who write the log. Refuses a second time ({@code proposals.remark.written}). */
    public void writeDown(Actor actor, RemarkId id, String heard) {
        var remark = remarks.lock(Set.of(id)).stream().findFirst().orElseThrow(() -> new RuleViolation("proposals.remark.gone"));
        offices.require(actor, remark.community(), LOGGING);
        remark.writeDown(heard);
    }

    /** The log, the newest day first. For those who write it; members whose words are in it can read who saw them. */
    public RemarkPage log(Actor actor, RemarkQuery query) {
        offices.require(actor, query.community(), LOGGING);
        var like = query.words().isEmpty() ? null : "%" + query.words().replaceAll("([!%_])", "!$1") + "%";
        var names = places(query.community());
        var found = remarks.page(query.community(), query.kind(), query.place(), query.open(), like, PageRequest.of(query.page(), RemarkQuery.SIZE));
        reads.read(actor, found.stream().flatMap(it -> Stream.ofNullable(it.raisedBy())).toList(), "proposals.read.remark", "proposals.read.remark.why");
        return new RemarkPage(found.stream().map(it -> view(it, names)).toList(),
                remarks.count(query.community(), query.kind(), query.place(), query.open(), like));
    }

    /** Lines that say nearly the same as these words and belong to no topic yet, the likest first. For those who write the log. */
    public List<RemarkView> alike(Actor actor, CommunityId community, String words) {
        offices.require(actor, community, LOGGING);
        var wanted = new Likeness(words);
        var names = places(community);
        var found = remarks.page(community, null, null, true, null, PageRequest.of(0, COMPARED)).stream().map(it -> view(it, names))
                .filter(it -> wanted.to(it.text()) >= Likeness.ENOUGH).sorted(Comparator.comparingDouble((RemarkView it) -> wanted.to(it.text())).reversed()).limit(ALIKE_SHOWN).toList();
        reads.read(actor, found.stream().flatMap(it -> Stream.ofNullable(it.raisedBy())).toList(), "proposals.read.remark", "proposals.read.remark.why");
        return found;
    }

    /** What one said oneself, the newest first. */
    @Transactional(readOnly = true)
    public List<RemarkView> mine(Actor actor, CommunityId community) {
        return remarks.by(actor.resident(), community, PageRequest.of(0, OWN_SHOWN)).stream().map(it -> view(it, Map.of())).toList();
    }

    /** What a topic was gathered from, the newest day first. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<RemarkView> of(TopicId topic) {
        var found = remarks.of(topic);
        var names = grids.names(found.stream().flatMap(it -> Stream.ofNullable(it.place())).collect(Collectors.toSet()));
        return found.stream().map(it -> view(it, names)).toList();
    }

    /** Makes one topic of several lines. All who wrote one have raised it, and are told. For convenors and committee staff. */
    public TopicId gather(Actor actor, CommunityId community, Collection<RemarkId> ids, TopicDraft draft) {
        offices.require(actor, community, GATHERING);
        var gathered = gathered(community, ids);
        var topic = topics.open(actor, community, draft);
        link(gathered, topic, draft.title());
        return topic;
    }

    /** Adds lines to a topic that is on its way. For convenors and committee staff. */
    public void addTo(Actor actor, TopicId id, Collection<RemarkId> ids) {
        var topic = topics.find(id).orElseThrow(() -> new RuleViolation("hall.topic.gone"));
        offices.require(actor, topic.community(), GATHERING);
        require(topic.running(), "proposals.merge.stopped");
        link(gathered(topic.community(), ids), id, topic.title());
    }

    /** Grids with their buildings, then facilities by name, and when somebody last asked there (walks and visits). For those who write the log. */
    @Transactional(readOnly = true)
    public List<Coverage> coverage(Actor actor, CommunityId community) {
        offices.require(actor, community, LOGGING);
        var last = new HashMap<CommunityId, LocalDate>();
        jdbc.sql("""
                select place_id, max(happened_on) from proposals_remark where community_id = ? and place_id is not null and kind in ('WALK', 'VISIT')
                group by place_id""").param(community.toString())
                .query((row, _) -> last.put(CommunityId.parse(row.getString(1)), row.getDate(2).toLocalDate())).list();
        var coverage = new ArrayList<Coverage>();
        for (var grid : grids.of(community)) {
            if (grid.buildings().isEmpty()) {
                coverage.add(new Coverage(grid.name(), "", false, last.get(grid.id())));
            }
            grid.buildings().forEach(it -> coverage.add(new Coverage(it.name(), grid.name(), false, last.get(it.id()))));
        }
        jdbc.sql("""
                select spot, max(if(kind in ('WALK', 'VISIT'), happened_on, null)) from proposals_remark
                where community_id = ? and spot is not null and kind <> 'POST' group by spot order by spot""").param(community.toString())
                .query((row, _) -> new Coverage(row.getString(1), "", true, day(row.getDate(2)))).list().forEach(coverage::add);
        return coverage;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private List<Remark> gathered(CommunityId community, Collection<RemarkId> ids) {
        require(!ids.isEmpty(), "proposals.remark.none-chosen");
        var found = remarks.lock(ids);
        require(found.size() == new HashSet<>(ids).size() && found.stream().allMatch(it -> it.community().equals(community)), "proposals.remark.gone");
        return found;
    }

    private void link(List<Remark> gathered, TopicId topic, String title) {
        var people = new HashSet<ResidentId>();
        for (var remark : gathered) {
            remark.gatherInto(topic);
            photos.attach(remark.photos());
            if (remark.raisedBy() != null) {
                raisers.add(topic.topicId(), remark.raisedBy(), clock.instant());
                people.add(remark.raisedBy());
            }
        }
        notices.tell(people, HallPaths.topic(topic), "proposals.notice.gathered", title);
    }

    private Map<CommunityId, String> places(CommunityId community) {
        var names = new HashMap<CommunityId, String>();
        for (var grid : grids.of(community)) {
            names.put(grid.id(), grid.name());
            grid.buildings().forEach(it -> names.put(it.id(), it.name()));
        }
        return names;
    }

    private static RemarkView view(Remark remark, Map<CommunityId, String> names) {
        return remark.view(remark.place() == null ? "" : names.getOrDefault(remark.place(), ""));
    }
}
