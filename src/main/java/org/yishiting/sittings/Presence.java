package org.yishiting.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;

/** Who is there. Everything that asks whether enough came asks here; nobody types a number. For the meeting itself and its minutes: it has names. */
@Service
@Transactional(readOnly = true)
public class Presence {

    private final Meetings meetings;
    private final Participants participants;
    private final PolicyPack policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Presence(Meetings meetings, Participants participants, PolicyPack policies, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Line(@Nullable ParticipantId participant, Instant at, Way way, @Nullable Instant leftAt, @Nullable String substitute, boolean late) {}

    /** Everybody who was invited, in the order of the seats. */
    public List<Attendance> of(MeetingId id) {
        Map<ParticipantId, Line> lines = new HashMap<>();
        lines(id).forEach(it -> {
            if (it.participant() != null) {
                lines.put(it.participant(), it);
            }
        });
        var all = new ArrayList<Attendance>();
        var seat = 0;
        for (var participant : participants.of(id)) {
            var line = lines.get(participant.id());
            var number = participant.role().counts() ? ++seat : 0;
            all.add(line == null ? new Attendance(participant, number, null, null, false, null, null)
                    : new Attendance(participant, number, line.at(), line.way(), line.late(), line.leftAt(), line.substitute()));
        }
        return all;
    }

    /** How many listen who were not invited. */
    public int observers(MeetingId id) {
        return (int) lines(id).stream().filter(it -> it.participant() == null && it.leftAt() == null).count();
    }

    /** Whether enough are there now. */
    public Quorum quorum(MeetingId id) {
        return quorum(meetings.details(id), of(id), observers(id));
    }

    Quorum quorum(MeetingView meeting, List<Attendance> attendance, int observers) {
        var seats = attendance.stream().filter(it -> it.seat() > 0).toList();
        var key = meeting.kind() == MeetingKind.HEARING ? PolicyKey.HEARING_QUORUM_PERCENT : PolicyKey.MEETING_QUORUM_PERCENT;
        var listening = (int) attendance.stream().filter(it -> it.here() && it.participant().role() == SeatRole.OBSERVER).count();
        return new Quorum(seats.size(), (int) seats.stream().filter(Attendance::here).count(),
                Quorum.needed(seats.size(), policies.number(key, meeting.community(), Zone.today(clock))), observers + listening);
    }

    private List<Line> lines(MeetingId id) {
        return jdbc.sql("""
                select p.participant_id, p.arrived_at, p.way, p.left_at, p.substitute, p.arrived_at > s.begun_at
                from sittings_presence p join sittings_sitting s using (meeting_id) where p.meeting_id = ? and s.shut_at is null""").param(id.toString()).query(Presence::line).list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var participant = row.getString(1);
        return new Line(participant == null ? null : ParticipantId.parse(participant), SittingStore.moment(row, 2), Way.valueOf(row.getString(3)), SittingStore.instant(row, 4),
                row.getString(5), row.getBoolean(6));
    }
}
