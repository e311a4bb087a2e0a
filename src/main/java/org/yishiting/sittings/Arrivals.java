package org.yishiting.sittings;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RotatingCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.photos.PhotoId;
import org.yishiting.photos.Photos;
import org.yishiting.residents.VoterRoll;

/**
 * 签到, three ways into one list: the own phone and the code on the wall, one's code read at the door, the sheet on paper typed in later. Two hundred
 * phones at once are two hundred rows that do not wait for each other.
 */
@Service
@Transactional
public class Arrivals {

    private static final int TRIES = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final int MAX_NAME = 40;

    private final Meetings meetings;
    private final Participants participants;
    private final SittingStore store;
    private final Rooms rooms;
    private final VoterRoll roll;
    private final Photos photos;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle tries;

    Arrivals(Meetings meetings, Participants participants, SittingStore store, Rooms rooms, VoterRoll roll, Photos photos, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.store = store;
        this.rooms = rooms;
        this.roll = roll;
        this.photos = photos;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Throttle(TRIES, WITHIN, clock);
    }

    /** What the wall shows now. For those with a duty in the meeting. */
    @Transactional(readOnly = true)
    public WallCode wall(Actor actor, MeetingId id) {
        duty(actor, id);
        var now = clock.instant();
        return new WallCode(RotatingCode.shown(store.get(id).secret(), now), RotatingCode.until(now));
    }

    /**
     * Checks oneself in with the code on the wall, as a participant or, for members of the community, to listen. Twice is once; who had left is back.
     * Refuses a code the wall has not shown within three minutes ({@code sittings.arrive.code}) and a sitting that is over.
     */
    @ByOneself
    public Arrived arrive(Actor actor, MeetingId id, String code) {
        var sitting = store.get(id);
        require(sitting.endedAt() == null, "sittings.over");
        tries.require(id + "/" + actor.resident(), "sittings.arrive.slowly");
        require(RotatingCode.wasShown(sitting.secret(), code, clock.instant()), "sittings.arrive.code");
        var participant = participants.find(actor, id);
        if (participant.isEmpty()) {
            roll.voter(actor, sitting.community());
        }
        come(id, participant.map(Participant::id).orElse(null), actor.resident(), Way.PHONE, null, clock.instant());
        return mine(actor, id);
    }

    /** Checks in whose code was read at the door. For those with a duty in the meeting. Refuses a code of nobody here ({@code sittings.arrive.person}). */
    public Participant scan(Actor actor, MeetingId id, String personalCode) {
        duty(actor, id);
        var sitting = store.get(id);
        tries.require(id + "/" + actor.resident() + "/scan", "sittings.arrive.slowly");
        var found = participants.of(id).stream().filter(it -> Codes.isPersonal(sitting.secret(), it.id().toString(), personalCode)).findFirst()
                .orElseThrow(() -> new RuleViolation("sittings.arrive.person"));
        tries.forget(id + "/" + actor.resident() + "/scan");
        come(id, found.id(), found.resident(), Way.SCAN, actor.resident(), clock.instant());
        return found;
    }

    /**
     * Writes somebody down from the sheet on paper, also after the sitting. For those with a duty in the meeting.
     *
     * @param time of the day of the meeting, as on the sheet; null for now
     */
    public void write(Actor actor, MeetingId id, ParticipantId who, @Nullable LocalTime time) {
        duty(actor, id);
        store.get(id);
        var participant = participant(id, who);
        come(id, who, participant.resident(), Way.PAPER, actor.resident(), time == null ? clock.instant() : on(id, time));
    }

    /** Somebody else came in their place. For those with a duty in the meeting. An empty name takes it back. */
    public void substitute(Actor actor, MeetingId id, ParticipantId who, String name) {
        duty(actor, id);
        require(name.strip().length() <= MAX_NAME, "sittings.substitute.long", MAX_NAME);
        write(actor, id, who, null);
        jdbc.sql("update sittings_presence set substitute = ? where meeting_id = ? and participant_id = ?")
                .param(name.isBlank() ? null : name.strip()).param(id.toString()).param(who.toString()).update();
        rooms.changed(id);
    }

    /** Somebody left before the end. For those with a duty in the meeting. */
    public void leave(Actor actor, MeetingId id, ParticipantId who) {
        duty(actor, id);
        left(id, "participant_id = ?", who.toString());
    }

    /** Leaves before the end. */
    @ByOneself
    public void leaveMyself(Actor actor, MeetingId id) {
        left(id, "resident_id = ?", actor.resident().toString());
    }

    /** Takes back what was entered by mistake. For those with a duty in the meeting. */
    public void strike(Actor actor, MeetingId id, ParticipantId who) {
        duty(actor, id);
        jdbc.sql("delete from sittings_presence where meeting_id = ? and participant_id = ?").params(id.toString(), who.toString()).update();
        rooms.changed(id);
    }

    /** Keeps a photograph of the sheet on paper: seen by the offices, never published. For those with a duty in the meeting. */
    public void addSheet(Actor actor, MeetingId id, PhotoId photo) {
        duty(actor, id);
        var sitting = store.get(id);
        photos.hold(sitting.community(), List.of(photo));
        jdbc.sql("insert ignore into sittings_sheet (meeting_id, photo_id, added_by, added_at) values (?, ?, ?, ?)")
                .params(id.toString(), photo.toString(), actor.resident().toString(), SittingStore.at(clock.instant())).update();
    }

    /** The photographed sheets. For those with a duty in the meeting. */
    @Transactional(readOnly = true)
    public List<PhotoId> sheets(Actor actor, MeetingId id) {
        duty(actor, id);
        return jdbc.sql("select photo_id from sittings_sheet where meeting_id = ? order by added_at").param(id.toString()).query((row, _) -> PhotoId.parse(row.getString(1))).list();
    }

    /** One's own place. */
    @Transactional(readOnly = true)
    public Arrived mine(Actor actor, MeetingId id) {
        var participant = participants.find(actor, id).orElse(null);
        var code = participant == null ? null : store.open(id).map(it -> Codes.personal(it.secret(), participant.id().toString())).orElse(null);
        var seat = participant == null ? 0 : participants.of(id).stream().filter(it -> it.role().counts()).toList().indexOf(participant) + 1;
        return jdbc.sql("select arrived_at, left_at from sittings_presence where meeting_id = ? and (participant_id = ? or resident_id = ?) limit 1")
                .param(id.toString()).param(participant == null ? null : participant.id().toString()).param(actor.resident().toString())
                .query((row, _) -> new Arrived(participant, seat, code, SittingStore.instant(row, 1), SittingStore.instant(row, 2))).optional()
                .orElseGet(() -> new Arrived(participant, seat, code, null, null));
    }

    private void come(MeetingId id, @Nullable ParticipantId who, @Nullable ResidentId resident, Way way, @Nullable ResidentId by, Instant at) {
        jdbc.sql("""
                insert into sittings_presence (meeting_id, presence_id, participant_id, resident_id, way, arrived_at, entered_by) values (?, ?, ?, ?, ?, ?, ?)
                on duplicate key update left_at = null""")
                .param(id.toString()).param(UUID.randomUUID().toString()).param(who == null ? null : who.toString()).param(resident == null ? null : resident.toString())
                .param(way.name()).param(SittingStore.at(at)).param(by == null ? null : by.toString()).update();
        rooms.changed(id);
    }

    private Instant on(MeetingId id, LocalTime time) {
        var day = meetings.details(id).day();
        return time.atDate(day == null ? Zone.today(clock) : day).atZone(Zone.PORTAL).toInstant();
    }

    private void left(MeetingId id, String whose, String value) {
        jdbc.sql("update sittings_presence set left_at = ? where meeting_id = ? and left_at is null and " + whose)
                .params(SittingStore.at(clock.instant()), id.toString(), value).update();
        rooms.changed(id);
    }

    private void duty(Actor actor, MeetingId id) {
        meetings.require(actor, id, Duty.PRESIDER, Duty.RECORDER, Duty.STAFF);
    }

    private Participant participant(MeetingId id, ParticipantId who) {
        return participants.of(id).stream().filter(it -> it.id().equals(who)).findFirst().orElseThrow(() -> new RuleViolation("sittings.person.unknown"));
    }
}
