package org.yishiting.sittings;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;

/** 举手: who wants to speak, and in which order. Who spoke less comes first; the presider may put anybody further up or down. */
@Service
@Transactional
public class Hands {

    static final int MORE_SECONDS = 60;

    private final Meetings meetings;
    private final Participants participants;
    private final Presence presence;
    private final SittingStore store;
    private final Rooms rooms;
    private final JdbcClient jdbc;
    private final Clock clock;

    Hands(Meetings meetings, Participants participants, Presence presence, SittingStore store, Rooms rooms, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.presence = presence;
        this.store = store;
        this.rooms = rooms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Waiting(HandId id, ParticipantId participant, int spoken) {}

    /** Raises one's hand. Twice is once. For who is here and may speak; refuses with {@code sittings.hand.not-here} and {@code sittings.hand.observer}. */
    @ByOneself
    public void raise(Actor actor, MeetingId id) {
        store.lockRunning(id);
        var own = participants.find(actor, id).orElseThrow(() -> new RuleViolation("sittings.hand.observer"));
        raise(id, own.id(), null);
    }

    /** Lowers one's hand again. */
    @ByOneself
    public void lower(Actor actor, MeetingId id) {
        store.lock(id);
        participants.find(actor, id).ifPresent(it -> jdbc.sql("update sittings_hand set state = 'LOWERED', done_at = ? where meeting_id = ? and participant_id = ? and state = 'WAITING'")
                .params(SittingStore.at(clock.instant()), id.toString(), it.id().toString()).update());
        rooms.changed(id);
    }

    /** Puts somebody down who raised a hand in the hall. For the presider and who records. */
    public void add(Actor actor, MeetingId id, ParticipantId who) {
        leads(actor, id);
        store.lockRunning(id);
        raise(id, who, actor.resident());
    }

    /** Lowers somebody's hand. For the presider and who records. */
    public void drop(Actor actor, MeetingId id, HandId hand) {
        leads(actor, id);
        store.lock(id);
        jdbc.sql("update sittings_hand set state = 'LOWERED', done_at = ? where hand_id = ? and meeting_id = ? and state = 'WAITING'")
                .params(SittingStore.at(clock.instant()), hand.toString(), id.toString()).update();
        rooms.changed(id);
    }

    /** One place earlier. For the presider and who records. */
    public void up(Actor actor, MeetingId id, HandId hand) {
        move(actor, id, hand, -1);
    }

    /** One place later. For the presider and who records. */
    public void down(Actor actor, MeetingId id, HandId hand) {
        move(actor, id, hand, 1);
    }

    /** Gives the floor. Whoever speaks has finished. For the presider and who records. Refuses a hand that is no longer up ({@code sittings.hand.gone}). */
    public void call(Actor actor, MeetingId id, HandId hand) {
        leads(actor, id);
        var sitting = store.lockRunning(id);
        require(sitting.pausedAt() == null, "sittings.paused");
        endSpeech(id);
        var called = jdbc.sql("update sittings_hand set state = 'SPEAKING', called_at = ?, allowed_seconds = ?, item_id = ? where hand_id = ? and meeting_id = ? and state = 'WAITING'")
                .param(SittingStore.at(clock.instant())).param(sitting.speakSeconds()).param(sitting.item() == null ? null : sitting.item().toString())
                .param(hand.toString()).param(id.toString()).update();
        require(called == 1, "sittings.hand.gone");
        rooms.changed(id);
    }

    /** Gives the floor to the first in the list; with nobody in it whoever speaks has finished. For the presider and who records. */
    public void next(Actor actor, MeetingId id) {
        leads(actor, id);
        store.lockRunning(id);
        var first = waiting(id).stream().findFirst().map(Waiting::id);
        if (first.isPresent()) {
            call(actor, id, first.get());
        } else {
            finish(actor, id);
        }
    }

    /** 加1分钟. For the presider and who records. */
    public void moreTime(Actor actor, MeetingId id) {
        leads(actor, id);
        store.lockRunning(id);
        jdbc.sql("update sittings_hand set allowed_seconds = allowed_seconds + ? where meeting_id = ? and state = 'SPEAKING'").params(MORE_SECONDS, id.toString()).update();
        rooms.changed(id);
    }

    /** Whoever speaks has finished. For the presider and who records. */
    public void finish(Actor actor, MeetingId id) {
        leads(actor, id);
        store.lockRunning(id);
        endSpeech(id);
    }

    void endSpeech(MeetingId id) {
        jdbc.sql("update sittings_hand set state = 'DONE', done_at = ? where meeting_id = ? and state = 'SPEAKING'").params(SittingStore.at(clock.instant()), id.toString()).update();
        rooms.changed(id);
    }

    private void raise(MeetingId id, ParticipantId who, @Nullable ResidentId by) {
        var here = presence.of(id).stream().filter(it -> it.participant().id().equals(who)).findFirst();
        require(here.isPresent(), "sittings.person.unknown");
        require(here.get().participant().role() != SeatRole.OBSERVER, "sittings.hand.observer");
        require(here.get().here(), "sittings.hand.not-here");
        if (up(id, who)) {
            return;
        }
        var waiting = new ArrayList<>(waiting(id));
        var spoken = jdbc.sql("select count(*) from sittings_hand where meeting_id = ? and participant_id = ? and state = 'DONE'").params(id.toString(), who.toString())
                .query(Integer.class).single();
        var mine = HandId.next();
        var place = waiting.size();
        while (place > 0 && waiting.get(place - 1).spoken() > spoken) {
            place--;
        }
        jdbc.sql("insert into sittings_hand (hand_id, meeting_id, participant_id, place, state, raised_at, entered_by) values (?, ?, ?, ?, 'WAITING', ?, ?)")
                .param(mine.toString()).param(id.toString()).param(who.toString()).param(place + 1).param(SittingStore.at(clock.instant())).param(by == null ? null : by.toString()).update();
        waiting.add(place, new Waiting(mine, who, spoken));
        order(waiting);
        rooms.changed(id);
    }

    private boolean up(MeetingId id, ParticipantId who) {
        return jdbc.sql("select count(*) from sittings_hand where meeting_id = ? and participant_id = ? and state in ('WAITING', 'SPEAKING')").params(id.toString(), who.toString())
                .query(Integer.class).single() > 0;
    }

    private void move(Actor actor, MeetingId id, HandId hand, int by) {
        leads(actor, id);
        store.lockRunning(id);
        var waiting = new ArrayList<>(waiting(id));
        Optional<Waiting> moved = waiting.stream().filter(it -> it.id().equals(hand)).findFirst();
        var place = moved.map(waiting::indexOf).orElse(-1);
        if (place >= 0 && place + by >= 0 && place + by < waiting.size()) {
            Collections.swap(waiting, place, place + by);
            order(waiting);
            rooms.changed(id);
        }
    }

    private List<Waiting> waiting(MeetingId id) {
        return jdbc.sql("""
                select h.hand_id, h.participant_id, (select count(*) from sittings_hand d where d.meeting_id = h.meeting_id and d.participant_id = h.participant_id and d.state = 'DONE')
                from sittings_hand h where h.meeting_id = ? and h.state = 'WAITING' order by h.place, h.raised_at""").param(id.toString())
                .query((row, _) -> new Waiting(HandId.parse(row.getString(1)), ParticipantId.parse(row.getString(2)), row.getInt(3))).list();
    }

    private void order(List<Waiting> waiting) {
        for (var place = 0; place < waiting.size(); place++) {
            jdbc.sql("update sittings_hand set place = ? where hand_id = ?").params(place + 1, waiting.get(place).id().toString()).update();
        }
    }

    private void leads(Actor actor, MeetingId id) {
        store.hold(id);
        meetings.require(actor, id, Duty.PRESIDER, Duty.RECORDER);
    }
}
