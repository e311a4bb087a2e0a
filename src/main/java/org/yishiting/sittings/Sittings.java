package org.yishiting.sittings;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RotatingCode;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** 开会 from the first who checks in to the last point: whoever presides leads through it. */
@Service
@Transactional
public class Sittings {

    private static final int SECONDS = 60;

    private final Meetings meetings;
    private final Agenda agenda;
    private final SittingStore store;
    private final Hands hands;
    private final Motions motions;
    private final Rooms rooms;
    private final PolicyPack policies;
    private final Adjourning adjourning;
    private final JdbcClient jdbc;
    private final Clock clock;

    Sittings(Meetings meetings, Agenda agenda, SittingStore store, Hands hands, Motions motions, Rooms rooms, PolicyPack policies, Adjourning adjourning, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.store = store;
        this.hands = hands;
        this.motions = motions;
        this.rooms = rooms;
        this.policies = policies;
        this.adjourning = adjourning;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** 开签到: from now on people check in; after it was put off, from nobody on. For those with a duty in the meeting. Twice is once. Refuses a meeting that is not about to sit ({@code sittings.not-yet}). */
    public void openDoors(Actor actor, MeetingId id) {
        meetings.require(actor, id, Duty.PRESIDER, Duty.RECORDER, Duty.STAFF);
        var meeting = meetings.details(id);
        if (store.open(id).isPresent()) {
            return;
        }
        require(meeting.kind().leads(meeting.status(), MeetingStatus.IN_SESSION), "sittings.not-yet");
        var now = clock.instant();
        var seconds = policies.number(PolicyKey.MEETING_SPEAK_MINUTES, meeting.community(), Zone.today(clock)) * SECONDS;
        for (var what : List.of("sittings_presence", "sittings_opening")) {
            jdbc.sql("delete from " + what + " where meeting_id in (select meeting_id from sittings_sitting where meeting_id = ? and shut_at is not null)").param(id.toString()).update();
        }
        jdbc.sql("""
                insert into sittings_sitting (meeting_id, community_id, secret, opened_at, opened_by, speak_seconds) values (?, ?, ?, ?, ?, ?)
                on duplicate key update secret = if(shut_at is null, secret, values(secret)), opened_at = if(shut_at is null, opened_at, values(opened_at)),
                    begun_at = if(shut_at is null, begun_at, null), paused_at = if(shut_at is null, paused_at, null), item_id = if(shut_at is null, item_id, null), shut_at = null""")
                .params(id.toString(), meeting.community().toString(), RotatingCode.newSecret(), SittingStore.at(now), actor.resident().toString(), seconds).update();
        rooms.changed(id);
    }

    /**
     * 宣布开会, at the first point of the agenda. For the presider. Refuses while too few are there ({@code sittings.quorum.missing}) and whatever else
     * stands in the way of the meeting.
     */
    public void begin(Actor actor, MeetingId id) {
        presides(actor, id);
        var sitting = store.lock(id);
        require(sitting.begunAt() == null, "sittings.begun");
        meetings.move(actor, id, MeetingStatus.IN_SESSION);
        jdbc.sql("update sittings_sitting set begun_at = ? where meeting_id = ?").params(SittingStore.at(clock.instant()), id.toString()).update();
        agenda.of(id).stream().findFirst().ifPresent(it -> enter(id, it.id()));
        rooms.changed(id);
    }

    /** 休会. For the presider. Whoever speaks has finished. */
    public void pause(Actor actor, MeetingId id) {
        presides(actor, id);
        var sitting = store.lockRunning(id);
        if (sitting.pausedAt() == null) {
            hands.endSpeech(id);
            jdbc.sql("update sittings_sitting set paused_at = ? where meeting_id = ?").params(SittingStore.at(clock.instant()), id.toString()).update();
            rooms.changed(id);
        }
    }

    /** 复会. For the presider. */
    public void resume(Actor actor, MeetingId id) {
        presides(actor, id);
        store.lockRunning(id);
        jdbc.sql("update sittings_sitting set paused_at = null where meeting_id = ?").param(id.toString()).update();
        rooms.changed(id);
    }

    /** Puts a point of the agenda on the table. For the presider. Whoever speaks has finished; hands stay raised. */
    public void goTo(Actor actor, MeetingId id, AgendaItemId item) {
        presides(actor, id);
        store.lockRunning(id);
        require(agenda.of(id).stream().anyMatch(it -> it.id().equals(item)), "sittings.point.unknown");
        hands.endSpeech(id);
        enter(id, item);
        rooms.changed(id);
    }

    /** Notes that one of the opening sentences was said. For the presider. Twice is once. */
    public void say(Actor actor, MeetingId id, OpeningStep step) {
        presides(actor, id);
        store.lockRunning(id);
        jdbc.sql("insert ignore into sittings_opening (meeting_id, step, said_at, said_by) values (?, ?, ?, ?)")
                .params(id.toString(), step.name(), SittingStore.at(clock.instant()), actor.resident().toString()).update();
        rooms.changed(id);
    }

    /** 散会. For the presider. Refuses while something is voted on ({@code sittings.motion.running}). Everybody who came is thanked by whoever thanks. */
    public void end(Actor actor, MeetingId id) {
        presides(actor, id);
        var sitting = store.lockRunning(id);
        require(motions.running(id).isEmpty(), "sittings.motion.running");
        adjourning.over(id, sitting.community());
        meetings.move(actor, id, MeetingStatus.HELD);
    }

    /** Whether people can check in, or could; empty while it is put off. */
    @Transactional(readOnly = true)
    public Optional<Phase> phase(MeetingId id) {
        return store.open(id).map(Sitting::phase);
    }

    private void presides(Actor actor, MeetingId id) {
        store.hold(id);
        meetings.require(actor, id, Duty.PRESIDER);
    }

    private void enter(MeetingId id, AgendaItemId item) {
        var now = SittingStore.at(clock.instant());
        jdbc.sql("update sittings_point set ended_at = ? where meeting_id = ? and ended_at is null").params(now, id.toString()).update();
        jdbc.sql("insert into sittings_point (meeting_id, began_at, item_id) values (?, ?, ?) on duplicate key update item_id = values(item_id), ended_at = null")
                .params(id.toString(), now, item.toString()).update();
        jdbc.sql("update sittings_sitting set item_id = ? where meeting_id = ?").params(item.toString(), id.toString()).update();
    }
}
