package org.yishiting.meetings;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** Who is invited to a meeting and as what. */
@Service("meetingParticipants")
@Transactional
public class Participants {

    static final int MAX_NAME = 60;
    static final int MAX_OFFICE = 80;

    private final MeetingRepository meetings;
    private final MeetingStore store;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Participants(MeetingRepository meetings, MeetingStore store, Offices offices, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.store = store;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those with a duty first, then by seat group. Names are for the meeting itself: whoever shows them to everybody needs a consent (P11). */
    @Transactional(readOnly = true)
    public List<Participant> of(MeetingId meeting) {
        return store.participants(List.of(meeting));
    }

    @Transactional(readOnly = true)
    public Optional<Participant> find(ParticipantId id) {
        return jdbc.sql("select participant_id, meeting_id, resident_id, name, office, role, seat_group from meetings_participant where participant_id = ?")
                .param(id.toString()).query(MeetingStore::participant).optional();
    }

    /** This person's own place in a meeting. */
    @Transactional(readOnly = true)
    public Optional<Participant> find(Actor actor, MeetingId meeting) {
        return jdbc.sql("select participant_id, meeting_id, resident_id, name, office, role, seat_group from meetings_participant where meeting_id = ? and resident_id = ?")
                .params(meeting.toString(), actor.resident().toString()).query(MeetingStore::participant).optional();
    }

    /**
     * Invites somebody. There is one presider: naming another takes the place of the one before. Refuses a presider who brought the matter in or works
     * on it ({@code meetings.presider.concerned}), and who is in it already ({@code meetings.participant.twice}). For convenors and committee staff.
     */
    public ParticipantId add(Actor actor, MeetingId meeting, ParticipantDraft draft) {
        var held = meetings.lock(meeting).orElseThrow(Meetings::gone);
        offices.require(actor, held.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        require(held.status().phase() != MeetingStatus.Phase.AFTER, "meetings.participant.over");
        if (draft.role() == SeatRole.PRESIDER) {
            var view = store.views(List.of(meeting)).getFirst();
            require(!view.concerns(new NamedPerson(draft.resident(), draft.name(), "")), "meetings.presider.concerned");
            jdbc.sql("delete from meetings_participant where meeting_id = ? and role = 'PRESIDER'").param(meeting.toString()).update();
        }
        return enter(meeting, draft);
    }

    /** Takes somebody off the list before the meeting begins. For convenors and committee staff. */
    public void remove(Actor actor, ParticipantId id) {
        var found = find(id).orElseThrow(Meetings::gone);
        var held = meetings.lock(found.meeting()).orElseThrow(Meetings::gone);
        offices.require(actor, held.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        require(held.status().phase() == MeetingStatus.Phase.BEFORE, "meetings.participant.over");
        jdbc.sql("delete from meetings_participant where participant_id = ?").param(id.toString()).update();
    }

    /** Gives a seat by rule: from a draw, or to a substitute at the door. Part of the caller's act; refuses with {@code meetings.participant.twice}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ParticipantId enter(MeetingId meeting, ParticipantDraft draft) {
        var id = ParticipantId.next();
        try {
            jdbc.sql("""
                    insert into meetings_participant (participant_id, meeting_id, resident_id, name, office, seat_group, role, added_at)
                    values (:id, :meeting, :resident, :name, :office, :group, :role, :now)""")
                    .param("id", id.toString()).param("meeting", meeting.toString()).param("resident", draft.resident() == null ? null : draft.resident().toString())
                    .param("name", Meeting.written(draft.name(), MAX_NAME, "meetings.participant.nameless")).param("office", office(draft.office()))
                    .param("group", draft.group()).param("role", draft.role().name()).param("now", Timestamp.from(clock.instant())).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("meetings.participant.twice");
        }
        return id;
    }

    /** Takes a seat back by rule. Part of the caller's act. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(ParticipantId id) {
        jdbc.sql("delete from meetings_participant where participant_id = ?").param(id.toString()).update();
    }

    private static @Nullable String office(@Nullable String office) {
        return office == null || office.isBlank() ? null : Meeting.written(office, MAX_OFFICE, "meetings.participant.nameless");
    }

}
