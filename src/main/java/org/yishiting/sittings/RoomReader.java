package org.yishiting.sittings;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.meetings.Agenda;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.sittings.Room.Voice;

/** Reads a whole sitting as its screens show it. */
@Component
class RoomReader {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Presence presence;
    private final SittingStore store;
    private final MotionStore motions;
    private final JdbcClient jdbc;

    RoomReader(Meetings meetings, Agenda agenda, Presence presence, SittingStore store, MotionStore motions, JdbcClient jdbc) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.presence = presence;
        this.store = store;
        this.motions = motions;
        this.jdbc = jdbc;
    }

    private record Hand(HandId id, ParticipantId participant, HandState state, @Nullable Instant calledAt, int allowed, @Nullable Instant doneAt) {}

    @Transactional(readOnly = true)
    public Optional<Room> read(MeetingId id) {
        var readAt = System.nanoTime();
        var sitting = store.find(id);
        var meeting = meetings.find(id);
        if (sitting.isEmpty() || meeting.isEmpty()) {
            return Optional.empty();
        }
        var attendance = presence.of(id);
        var quorum = presence.quorum(meeting.get(), attendance, presence.observers(id));
        var voices = new HashMap<ParticipantId, Voice>();
        attendance.forEach(it -> voices.put(it.participant().id(), new Voice(it.participant().id(), it.seat(), it.name(), group(it.participant()))));
        Function<ParticipantId, Voice> voice = it -> Objects.requireNonNull(voices.get(it));
        var hands = hands(id).stream().filter(it -> voices.containsKey(it.participant())).toList();
        var spoken = new HashMap<ParticipantId, Integer>();
        Map<String, Long> shares = new LinkedHashMap<>();
        for (var hand : hands) {
            if (hand.state() == HandState.DONE) {
                spoken.merge(hand.participant(), 1, Integer::sum);
                shares.merge(voice.apply(hand.participant()).group(), seconds(hand), Long::sum);
            }
        }
        var speaking = hands.stream().filter(it -> it.state() == HandState.SPEAKING).findFirst().map(it -> new Room.Speaking(it.id(), voice.apply(it.participant()),
                Objects.requireNonNull(it.calledAt()), it.allowed(), spoken.getOrDefault(it.participant(), 0) + 1)).orElse(null);
        var waiting = hands.stream().filter(it -> it.state() == HandState.WAITING)
                .map(it -> new Room.Raised(it.id(), voice.apply(it.participant()), spoken.getOrDefault(it.participant(), 0))).toList();
        var silent = attendance.stream().filter(it -> it.seat() > 0 && it.here() && !spoken.containsKey(it.participant().id()))
                .filter(it -> speaking == null || !speaking.who().participant().equals(it.participant().id())).map(it -> voice.apply(it.participant().id())).toList();
        var asked = motions.of(id, quorum.present());
        var now = sitting.get();
        return Optional.of(new Room(id, now.phase(), now.begunAt(), meeting.get().ends(), points(id), now.item(), speaking, waiting, quorum,
                asked.stream().filter(MotionView::running).findFirst().orElse(null), asked.stream().filter(it -> !it.running()).toList(), said(id), silent,
                shares.entrySet().stream().map(it -> new Room.Share(it.getKey(), it.getValue())).toList(),
                attendance.stream().filter(Attendance::here).map(it -> it.participant().id()).collect(Collectors.toSet()), now.speakSeconds(), readAt));
    }

    private static String group(Participant participant) {
        return participant.group() != null ? participant.group() : participant.office() != null ? participant.office() : "";
    }

    private static long seconds(Hand hand) {
        return hand.calledAt() == null || hand.doneAt() == null ? 0 : Duration.between(hand.calledAt(), hand.doneAt()).toSeconds();
    }

    private List<Hand> hands(MeetingId id) {
        return jdbc.sql("select hand_id, participant_id, state, called_at, coalesce(allowed_seconds, 0), done_at from sittings_hand where meeting_id = ? and state <> 'LOWERED' order by place, raised_at")
                .param(id.toString()).query((row, _) -> new Hand(HandId.parse(row.getString(1)), ParticipantId.parse(row.getString(2)), HandState.valueOf(row.getString(3)),
                        SittingStore.instant(row, 4), row.getInt(5), SittingStore.instant(row, 6))).list();
    }

    private List<Room.Point> points(MeetingId id) {
        record Was(AgendaItemId item, Instant from, boolean over) {}
        var was = new HashMap<AgendaItemId, Was>();
        jdbc.sql("select item_id, began_at, ended_at is not null from sittings_point where meeting_id = ? order by began_at").param(id.toString())
                .query((row, _) -> new Was(AgendaItemId.parse(row.getString(1)), SittingStore.moment(row, 2), row.getBoolean(3))).list()
                .forEach(it -> was.merge(it.item(), it, (first, last) -> new Was(first.item(), first.from(), last.over())));
        return agenda.of(id).stream().map(it -> {
            var found = was.get(it.id());
            return new Room.Point(it.id(), it.number(), it.title(), it.minutes(), found == null ? null : found.from(), found != null && found.over());
        }).toList();
    }

    private EnumSet<OpeningStep> said(MeetingId id) {
        var said = EnumSet.noneOf(OpeningStep.class);
        jdbc.sql("select step from sittings_opening where meeting_id = ?").param(id.toString()).query((row, _) -> OpeningStep.valueOf(row.getString(1))).list().forEach(said::add);
        return said;
    }
}
