package org.yishiting.sittings;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;

/**
 * 表决和问问大家, one at a time. Whoever has a seat that counts and is here answers on the phone, by a hand that is written down, or on a slip of paper.
 * Of a secret vote is kept that somebody voted and how many chose what, never both together.
 */
@Service
@Transactional
public class Motions {

    static final int MAX_WORDS = 200;

    private final Meetings meetings;
    private final Participants participants;
    private final Presence presence;
    private final SittingStore sittings;
    private final MotionStore store;
    private final Rooms rooms;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Motions(Meetings meetings, Participants participants, Presence presence, SittingStore sittings, MotionStore store, Rooms rooms, ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.presence = presence;
        this.sittings = sittings;
        this.store = store;
        this.rooms = rooms;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Running(MeetingId meeting, MotionKind kind, CountedFrom from, Threshold threshold, int agree, int against, int abstain) {}

    /** Asks or puts to the vote. For the presider. Refuses a second one at the same time ({@code sittings.motion.running}), during a pause, and without words. */
    public MotionId put(Actor actor, MeetingId id, MotionDraft draft) {
        sittings.hold(id);
        meetings.require(actor, id, Duty.PRESIDER);
        var sitting = sittings.lockRunning(id);
        require(sitting.pausedAt() == null, "sittings.paused");
        require(!draft.words().isBlank() && draft.words().strip().length() <= MAX_WORDS, "sittings.motion.words", MAX_WORDS);
        require(running(id).isEmpty(), "sittings.motion.running");
        var motion = MotionId.next();
        jdbc.sql("""
                insert into sittings_motion (motion_id, meeting_id, number, item_id, words, kind, base, threshold, opened_at, opened_by)
                select ?, ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? from sittings_motion where meeting_id = ?""")
                .param(motion.toString()).param(id.toString()).param(sitting.item() == null ? null : sitting.item().toString()).param(draft.words().strip()).param(draft.kind().name())
                .param(draft.from().name()).param(draft.threshold().name()).param(SittingStore.at(clock.instant())).param(actor.resident().toString()).param(id.toString()).update();
        rooms.changed(id);
        return motion;
    }

    /**
     * Answers. Until it is closed an open answer may be changed; a secret one is final ({@code sittings.vote.cast}). Refuses who has no seat that counts
     * ({@code sittings.vote.no-seat}), is not here ({@code sittings.vote.not-here}), and what is closed ({@code sittings.vote.closed}).
     */
    @ByOneself
    public void vote(Actor actor, MotionId id, Choice choice) {
        var motion = lock(id);
        var own = participants.find(actor, motion.meeting()).filter(it -> it.role().counts()).orElseThrow(() -> new RuleViolation("sittings.vote.no-seat"));
        answer(id, motion, own.id(), choice, false);
    }

    /** Writes down the hand of somebody without a phone. For the presider and who records. Refuses a secret vote ({@code sittings.vote.paper}). */
    public void writeDown(Actor actor, MotionId id, ParticipantId who, Choice choice) {
        var motion = lock(id);
        meetings.require(actor, motion.meeting(), Duty.PRESIDER, Duty.RECORDER);
        require(motion.kind() != MotionKind.SECRET, "sittings.vote.paper");
        answer(id, motion, who, choice, true);
    }

    /**
     * Counts slips of paper in a secret vote. For the presider and who records. Refuses figures that do not add up to the number of people
     * ({@code sittings.vote.slips}) and who has voted already.
     */
    public void slips(Actor actor, MotionId id, Set<ParticipantId> who, int agree, int against, int abstain) {
        var motion = lock(id);
        meetings.require(actor, motion.meeting(), Duty.PRESIDER, Duty.RECORDER);
        require(motion.kind() == MotionKind.SECRET, "sittings.vote.hands");
        require(agree >= 0 && against >= 0 && abstain >= 0 && !who.isEmpty() && agree + against + abstain == who.size(), "sittings.vote.slips", who.size());
        who.forEach(it -> {
            here(motion.meeting(), it, true);
            voted(id, it, null);
        });
        jdbc.sql("update sittings_motion set agree = agree + ?, against = against + ?, abstain = abstain + ?, on_paper = on_paper + ? where motion_id = ?")
                .params(agree, against, abstain, who.size(), id.toString()).update();
        rooms.changed(motion.meeting());
    }

    /** Closes it and says what came out. For the presider. */
    public MotionView close(Actor actor, MotionId id) {
        var motion = lock(id);
        meetings.require(actor, motion.meeting(), Duty.PRESIDER);
        var attendance = presence.of(motion.meeting());
        var voted = answered(id);
        var seats = attendance.stream().filter(it -> it.seat() > 0).toList();
        var present = (int) seats.stream().filter(it -> it.here() || voted.contains(it.participant().id())).count();
        var agree = motion.kind() == MotionKind.SECRET ? motion.agree() : count(id, Choice.AGREE);
        var against = motion.kind() == MotionKind.SECRET ? motion.against() : count(id, Choice.AGAINST);
        var abstain = motion.kind() == MotionKind.SECRET ? motion.abstain() : count(id, Choice.ABSTAIN);
        var of = switch (motion.from()) {
            case PRESENT -> present;
            case CAST -> agree + against + abstain;
            case SEATS -> seats.size();
        };
        var passed = motion.kind() == MotionKind.SOUNDING ? null : (Boolean) motion.threshold().reached(agree, of);
        jdbc.sql("update sittings_motion set closed_at = ?, agree = ?, against = ?, abstain = ?, counted_from = ?, passed = ? where motion_id = ?")
                .param(SittingStore.at(clock.instant())).param(agree).param(against).param(abstain).param(of).param(passed).param(id.toString()).update();
        rooms.changed(motion.meeting());
        events.publishEvent(new MotionClosed(motion.meeting(), id, actor.resident()));
        return find(id).orElseThrow();
    }

    /** Takes it back, as if it had not been asked; its number stays used. For the presider. */
    public void withdraw(Actor actor, MotionId id) {
        var motion = lock(id);
        meetings.require(actor, motion.meeting(), Duty.PRESIDER);
        jdbc.sql("update sittings_motion set withdrawn_at = ? where motion_id = ?").params(SittingStore.at(clock.instant()), id.toString()).update();
        rooms.changed(motion.meeting());
    }

    /** What was asked and voted on, the last first; what runs without its figures. */
    @Transactional(readOnly = true)
    public List<MotionView> of(MeetingId meeting) {
        return store.of(meeting, presence.quorum(meeting).present());
    }

    @Transactional(readOnly = true)
    public Optional<MotionView> find(MotionId id) {
        return store.find(id, 0).map(it -> it.running() ? store.find(id, presence.quorum(it.meeting()).present()).orElse(it) : it);
    }

    /** What runs at this moment. */
    @Transactional(readOnly = true)
    public Optional<MotionId> running(MeetingId meeting) {
        return jdbc.sql("select motion_id from sittings_motion where meeting_id = ? and closed_at is null and withdrawn_at is null").param(meeting.toString())
                .query((row, _) -> MotionId.parse(row.getString(1))).optional();
    }

    /** What one answered, where that can be seen. */
    @Transactional(readOnly = true)
    public Optional<Choice> own(Actor actor, MotionId id) {
        return jdbc.sql("""
                select v.choice from sittings_voice v join sittings_motion m using (motion_id) where v.motion_id = ? and v.choice is not null
                and v.participant_id in (select participant_id from sittings_presence where meeting_id = m.meeting_id and resident_id = ?)""")
                .params(id.toString(), actor.resident().toString()).query((row, _) -> Choice.valueOf(row.getString(1))).optional();
    }

    /** Whether one answered. */
    @Transactional(readOnly = true)
    public boolean voted(Actor actor, MotionId id) {
        return jdbc.sql("""
                select count(*) from sittings_voice v join sittings_motion m using (motion_id) join sittings_presence p on p.meeting_id = m.meeting_id and p.participant_id = v.participant_id
                where v.motion_id = ? and p.resident_id = ?""").params(id.toString(), actor.resident().toString()).query(Integer.class).single() > 0;
    }

    /** Who is here and has not answered yet: those without a phone. For the presider and who records. */
    @Transactional(readOnly = true)
    public List<Attendance> open(Actor actor, MotionId id) {
        var meeting = store.find(id, 0).orElseThrow(() -> new RuleViolation("sittings.vote.closed")).meeting();
        meetings.require(actor, meeting, Duty.PRESIDER, Duty.RECORDER);
        var answered = answered(id);
        return presence.of(meeting).stream().filter(it -> it.seat() > 0 && it.here() && !answered.contains(it.participant().id())).toList();
    }

    private void answer(MotionId id, Running motion, ParticipantId who, Choice choice, boolean byHand) {
        here(motion.meeting(), who, byHand);
        if (motion.kind() == MotionKind.SECRET) {
            voted(id, who, null);
            var column = choice.key();
            jdbc.sql("update sittings_motion set " + column + " = " + column + " + 1 where motion_id = ?").param(id.toString()).update();
        } else {
            jdbc.sql("insert into sittings_voice (motion_id, participant_id, choice) values (?, ?, ?) on duplicate key update choice = values(choice)")
                    .params(id.toString(), who.toString(), choice.name()).update();
        }
        rooms.changed(motion.meeting());
    }

    private void voted(MotionId id, ParticipantId who, @Nullable Choice choice) {
        try {
            jdbc.sql("insert into sittings_voice (motion_id, participant_id, choice) values (?, ?, ?)").param(id.toString()).param(who.toString())
                    .param(choice == null ? null : choice.name()).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("sittings.vote.cast");
        }
    }

    /** Whoever sent a substitute is not here, whatever their phone says. */
    private void here(MeetingId meeting, ParticipantId who, boolean byHand) {
        var found = presence.of(meeting).stream().filter(it -> it.participant().id().equals(who)).findFirst().orElseThrow(() -> new RuleViolation("sittings.person.unknown"));
        require(found.seat() > 0, "sittings.vote.no-seat");
        require(found.here() && (byHand || found.substitute() == null), "sittings.vote.not-here");
    }

    private Running lock(MotionId id) {
        var motion = jdbc.sql("select meeting_id, kind, base, threshold, agree, against, abstain from sittings_motion where motion_id = ? and closed_at is null and withdrawn_at is null for update")
                .param(id.toString()).query((row, _) -> new Running(MeetingId.parse(row.getString(1)), MotionKind.valueOf(row.getString(2)), CountedFrom.valueOf(row.getString(3)),
                        Threshold.valueOf(row.getString(4)), row.getInt(5), row.getInt(6), row.getInt(7))).optional();
        return motion.orElseThrow(() -> new RuleViolation("sittings.vote.closed"));
    }

    private Set<ParticipantId> answered(MotionId id) {
        return jdbc.sql("select participant_id from sittings_voice where motion_id = ?").param(id.toString()).query((row, _) -> ParticipantId.parse(row.getString(1))).list()
                .stream().collect(Collectors.toCollection(HashSet::new));
    }

    private int count(MotionId id, Choice choice) {
        return jdbc.sql("select count(*) from sittings_voice where motion_id = ? and choice = ?").params(id.toString(), choice.name()).query(Integer.class).single();
    }
}
