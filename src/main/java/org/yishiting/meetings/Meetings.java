package org.yishiting.meetings;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReadOnce;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicId;

/** The meetings of a community: anyone reads what was announced, staff and convenors prepare them and lead them on. */
@Service
@Transactional
public class Meetings {

    public static final int MAX_MATTER = Meeting.MAX_MATTER;
    public static final int MAX_PURPOSE = Meeting.MAX_PURPOSE;
    public static final int MAX_REASON = Meeting.MAX_REASON;

    private static final Office[] STAFF = {Office.CONVENOR, Office.COMMITTEE_STAFF};

    private final MeetingRepository meetings;
    private final MeetingStore store;
    private final Participants participants;
    private final ObjectProvider<MeetingGuard> guards;
    private final ApplicationEventPublisher events;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Meetings(MeetingRepository meetings, MeetingStore store, Participants participants, ObjectProvider<MeetingGuard> guards, ApplicationEventPublisher events,
            Offices offices, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.participants = participants;
        this.guards = guards;
        this.events = events;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Also one that was not announced yet: pages show those to staff only, see {@link #mayRead}. */
    @Transactional(readOnly = true)
    public Optional<MeetingView> find(MeetingId id) {
        return store.views(List.of(id)).stream().findFirst();
    }

    /** Refuses with {@code meetings.gone}. */
    @Transactional(readOnly = true)
    public MeetingView details(MeetingId id) {
        return find(id).orElseThrow(Meetings::gone);
    }

    /** Whether this person may read of it: everybody once it was announced, before that its staff and those who have a place in it. */
    @Transactional(readOnly = true)
    public boolean mayRead(@Nullable Actor actor, MeetingView meeting) {
        return meeting.open() || actor != null && (offices.holds(actor, meeting.community(), STAFF) || participants.find(actor, meeting.id()).isPresent());
    }

    /** Those to come with the next first, after them those held with the last first. */
    @Transactional(readOnly = true)
    public MeetingList list(CommunityId community, MeetingQuery query) {
        var statuses = Arrays.stream(MeetingStatus.values()).filter(it -> query.phases().isEmpty() || query.phases().contains(it.phase())).map(Enum::name).toList();
        var where = " from meetings_meeting where community_id = :community and status in (:statuses)" + (query.all() ? "" : " and announced_at is not null")
                + (query.kind() == null ? "" : " and kind = :kind");
        var after = of(MeetingStatus.Phase.AFTER);
        var ids = bound(jdbc.sql("select meeting_id" + where + """
                 order by status in (:after), if(status in (:after), 0, begins_at is null), if(status in (:after), null, begins_at), begins_at desc, number
                limit :size offset :offset"""), community, statuses, query).param("after", after).param("size", query.size()).param("offset", query.page() * query.size())
                .query((row, _) -> MeetingId.parse(row.getString(1))).list();
        var total = bound(jdbc.sql("select count(*)" + where), community, statuses, query).query(Long.class).single();
        return new MeetingList(store.views(ids), total);
    }

    private static JdbcClient.StatementSpec bound(JdbcClient.StatementSpec sql, CommunityId community, List<String> statuses, MeetingQuery query) {
        var bound = sql.param("community", community.toString()).param("statuses", statuses);
        return query.kind() == null ? bound : bound.param("kind", query.kind().name());
    }

    /** The announced meetings that deal with a topic, the next first. */
    @ReadOnce
    @Transactional(readOnly = true)
    public List<MeetingView> about(TopicId topic) {
        return store.views(jdbc.sql("""
                select m.meeting_id from meetings_meeting m join meetings_topic t using (meeting_id) where t.topic_id = ? and m.announced_at is not null
                order by m.begins_at desc limit 20""").param(topic.toString()).query((row, _) -> MeetingId.parse(row.getString(1))).list());
    }

    /** The coming meetings in which this person has a place, the next first. */
    @Transactional(readOnly = true)
    public List<MeetingView> own(Actor actor) {
        return store.views(jdbc.sql("""
                select m.meeting_id from meetings_participant p join meetings_meeting m using (meeting_id)
                where p.resident_id = :resident and m.status not in (:over) order by m.begins_at limit 20""")
                .param("resident", actor.resident().toString())
                .param("over", of(MeetingStatus.Phase.AFTER))
                .query((row, _) -> MeetingId.parse(row.getString(1))).list());
    }

    /** When it entered which state, the oldest first. */
    @Transactional(readOnly = true)
    public List<MeetingStep> steps(MeetingId id) {
        return store.steps(id);
    }

    /** Plans a meeting; nobody else sees it before it is announced. For convenors and committee staff. */
    public MeetingId plan(Actor actor, CommunityId community, MeetingDraft draft) {
        offices.require(actor, community, STAFF);
        var now = clock.instant();
        var id = MeetingId.next();
        var number = store.number(community, draft.kind(), Zone.today(clock).getYear());
        meetings.saveAndFlush(new Meeting(id, community, number, draft, actor.resident(), now));
        store.topics(id, draft.topics());
        store.moved(id, null, draft.kind().first(), null, actor.resident(), now);
        return id;
    }

    /**
     * Changes what is written about it. Refuses once it has begun ({@code meetings.change.begun}) and, once it was announced, another day or hour
     * ({@code meetings.change.announced}). For convenors and committee staff.
     */
    public void change(Actor actor, MeetingId id, MeetingDraft draft) {
        var meeting = led(actor, id);
        meeting.change(draft, clock.instant());
        store.topics(id, draft.topics());
    }

    /**
     * Says who brought the matter in and who works on it. Refuses whoever presides already ({@code meetings.presider.concerned}). For convenors and
     * committee staff.
     */
    public void handlers(Actor actor, MeetingId id, @Nullable NamedPerson proposer, List<NamedPerson> handlers) {
        led(actor, id);
        store.handlers(id, proposer, handlers);
        var meeting = details(id);
        RuleViolation.require(meeting.presider() == null || !meeting.concerns(meeting.presider()), "meetings.presider.concerned");
    }

    /** Every condition of a step, those that hold as well. */
    @Transactional(readOnly = true)
    public List<Check> checks(MeetingView meeting, MeetingStatus to) {
        return guards.orderedStream().flatMap(it -> it.checks(meeting, to).stream()).toList();
    }

    /** What stands in the way of a step. */
    @Transactional(readOnly = true)
    public List<RuleViolation> missing(MeetingView meeting, MeetingStatus to) {
        return guards.orderedStream().flatMap(it -> it.missing(meeting, to).stream()).toList();
    }

    /**
     * Leads a meeting on. Refuses every arrow that is not drawn ({@code meetings.move.not-drawn}) and what a guard misses; postponing and calling off
     * have acts of their own, with a reason. For who presides or records it, convenors and committee staff.
     */
    public void move(Actor actor, MeetingId id, MeetingStatus to) {
        var meeting = meetings.lock(id).orElseThrow(Meetings::gone);
        require(actor, id, Duty.values());
        RuleViolation.require(to != MeetingStatus.POSTPONED && to != MeetingStatus.TERMINATED, "meetings.move.reason");
        pass(meeting, to);
        go(meeting, to, null, actor);
    }

    /** As {@link #move}, where a rule or the act of another module leads it on. Part of the caller's act; guards are asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveByRule(MeetingId id, MeetingStatus to) {
        var meeting = meetings.lock(id).orElseThrow(Meetings::gone);
        pass(meeting, to);
        go(meeting, to, null, null);
    }

    /** Puts it off, with a reason that everybody reads: too few came, somebody had to step aside. For who presides, convenors and committee staff. */
    public void postpone(Actor actor, MeetingId id, String reason) {
        var meeting = meetings.lock(id).orElseThrow(Meetings::gone);
        require(actor, id, Duty.PRESIDER, Duty.STAFF);
        go(meeting, MeetingStatus.POSTPONED, reason, actor);
    }

    /** Calls it off for good, with a reason that everybody reads. For convenors and committee staff. */
    public void terminate(Actor actor, MeetingId id, String reason) {
        go(led(actor, id), MeetingStatus.TERMINATED, reason, actor);
    }

    /** Refuses with {@code community.office.required} who has none of these duties in the meeting. */
    @Transactional(readOnly = true)
    public void require(Actor actor, MeetingId id, Duty... anyOf) {
        RuleViolation.require(has(actor, details(id), anyOf), "community.office.required");
    }

    /** Whether this person has one of these duties in the meeting. Never while somebody at the desk types for them. */
    @Transactional(readOnly = true)
    public boolean has(Actor actor, MeetingView meeting, Duty... anyOf) {
        return !actor.helped() && Arrays.stream(anyOf).anyMatch(it -> has(actor, meeting, it));
    }

    private boolean has(Actor actor, MeetingView meeting, Duty duty) {
        return switch (duty) {
            case STAFF -> offices.holds(actor, meeting.community(), STAFF);
            case PRESIDER -> inRole(actor, meeting, SeatRole.PRESIDER) || offices.holds(actor, meeting.community(), Office.PRESIDER)
                    && !meeting.concerns(new NamedPerson(actor.resident(), "", ""));
            case RECORDER -> inRole(actor, meeting, SeatRole.RECORDER) || offices.holds(actor, meeting.community(), Office.RECORDER);
        };
    }

    private boolean inRole(Actor actor, MeetingView meeting, SeatRole role) {
        return participants.find(actor, meeting.id()).filter(it -> it.role() == role).isPresent();
    }

    /** Holds a meeting until the end of the act, so that two who count in it at once do so one after the other. Take it before the first read. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(MeetingId id) {
        meetings.lock(id).orElseThrow(Meetings::gone);
    }

    private void pass(Meeting meeting, MeetingStatus to) {
        RuleViolation.require(meeting.kind().leads(meeting.status(), to), "meetings.move.not-drawn");
        missing(details(meeting.id()), to).stream().findFirst().ifPresent(it -> {
            throw it;
        });
    }

    private void go(Meeting meeting, MeetingStatus to, @Nullable String reason, @Nullable Actor actor) {
        var from = meeting.status();
        var now = clock.instant();
        meeting.moveTo(to, reason, now);
        meetings.saveAndFlush(meeting);
        store.moved(meeting.id(), from, to, reason == null ? null : reason.strip(), actor == null ? null : actor.resident(), now);
        events.publishEvent(new MeetingMoved(meeting.id(), meeting.community(), meeting.kind(), from, to, now));
    }

    private Meeting led(Actor actor, MeetingId id) {
        var meeting = meetings.lock(id).orElseThrow(Meetings::gone);
        offices.require(actor, meeting.community(), STAFF);
        return meeting;
    }

    /** The states of a phase, by name. */
    private static List<String> of(MeetingStatus.Phase phase) {
        return Arrays.stream(MeetingStatus.values()).filter(it -> it.phase() == phase).map(Enum::name).toList();
    }

    static RuleViolation gone() {
        return new RuleViolation("meetings.gone");
    }
}
