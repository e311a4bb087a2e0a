package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.MeetingsPaths;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.VoterRoll;

/** 回避: anybody may ask that who presides, records or explains step aside, with a reason; the supervisory committee decides, never the one it is about. */
@Service
@Transactional
public class Recusals {

    public static final int MAX_REASON = 300;

    private static final Set<SeatRole> IN_DUTY = Set.of(SeatRole.PRESIDER, SeatRole.RECORDER, SeatRole.EXPLAINER, SeatRole.EXPERT);
    private static final String COLUMNS = "select recusal_id, meeting_id, resident_id, about, reason, asked_at, upheld, answer from invitations_recusal ";

    private final Meetings meetings;
    private final Participants participants;
    private final VoterRoll roll;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Recusals(Meetings meetings, Participants participants, VoterRoll roll, Offices offices, Notices notices, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.participants = participants;
        this.roll = roll;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whom one may ask to step aside. */
    @Transactional(readOnly = true)
    public List<Participant> inDuty(MeetingId meeting) {
        return participants.of(meeting).stream().filter(it -> IN_DUTY.contains(it.role())).toList();
    }

    /** Asks, with a reason. Refuses who does not belong here, somebody without a duty ({@code invitations.recusal.whom}), and after it has begun. */
    public RecusalId ask(Actor actor, MeetingId id, String about, String reason) {
        meetings.hold(id);
        var meeting = meetings.details(id);
        roll.voter(actor, meeting.community());
        require(meeting.open() && meeting.phase() == MeetingStatus.Phase.BEFORE, "invitations.recusal.late");
        require(inDuty(id).stream().anyMatch(it -> it.name().equals(about)), "invitations.recusal.whom");
        var recusal = RecusalId.next();
        jdbc.sql("insert into invitations_recusal (recusal_id, meeting_id, resident_id, about, reason, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(recusal.toString(), id.toString(), actor.resident().toString(), about, Registrations.written(reason, MAX_REASON), Timestamp.from(clock.instant())).update();
        var deciding = offices.holdersOf(meeting.community()).stream().filter(it -> it.office() == Office.SUPERVISORY_COMMITTEE).map(HeldOffice::resident).collect(Collectors.toSet());
        notices.tell(deciding, MeetingsPaths.meeting(id), "invitations.told.recusal", meeting.matter());
        return recusal;
    }

    /**
     * Decides, with a reason that is told to who asked. Who has to step aside leaves the duty at once, and another is to be named. Refuses whoever it is
     * about or who asked ({@code invitations.recusal.own}). For the supervisory committee.
     */
    public void decide(Actor actor, RecusalId id, boolean upheld, String answer) {
        var recusal = find(id);
        var meeting = meetings.details(recusal.meeting());
        offices.require(actor, meeting.community(), Office.SUPERVISORY_COMMITTEE);
        meetings.hold(recusal.meeting());
        var inDuty = inDuty(recusal.meeting()).stream().filter(it -> it.name().equals(recusal.about())).toList();
        require(!recusal.by().equals(actor.resident()) && inDuty.stream().noneMatch(it -> actor.resident().equals(it.resident())), "invitations.recusal.own");
        require(recusal.upheld() == null, "invitations.recusal.decided");
        jdbc.sql("update invitations_recusal set upheld = ?, answer = ?, decided_by = ?, decided_at = ? where recusal_id = ?")
                .params(upheld, Registrations.written(answer, MAX_REASON), actor.resident().toString(), Timestamp.from(clock.instant()), id.toString()).update();
        if (upheld) {
            inDuty.forEach(it -> participants.leave(it.id()));
        }
        notices.tell(List.of(recusal.by()), MeetingsPaths.meeting(recusal.meeting()), upheld ? "invitations.told.recused" : "invitations.told.stays", recusal.about());
    }

    /** Requests of a community that wait. For the supervisory committee. */
    @Transactional(readOnly = true)
    public List<Recusal> waiting(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.SUPERVISORY_COMMITTEE);
        return jdbc.sql(COLUMNS + "where upheld is null and meeting_id in (select meeting_id from meetings_meeting where community_id = ?) order by asked_at").param(community.toString())
                .query(Recusals::recusal).list();
    }

    /** One's own requests in a meeting. */
    @Transactional(readOnly = true)
    public List<Recusal> own(Actor actor, MeetingId meeting) {
        return jdbc.sql(COLUMNS + "where meeting_id = ? and resident_id = ? order by asked_at").params(meeting.toString(), actor.resident().toString()).query(Recusals::recusal).list();
    }

    /** What was asked and decided in a meeting, without who asked; goes into the minutes. */
    @Transactional(readOnly = true)
    public List<Recusal> of(MeetingId meeting) {
        return jdbc.sql(COLUMNS + "where meeting_id = ? order by asked_at").param(meeting.toString()).query(Recusals::recusal).list();
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public int open(MeetingId meeting) {
        return jdbc.sql("select count(*) from invitations_recusal where meeting_id = ? and upheld is null").param(meeting.toString()).query(Integer.class).single();
    }

    private Recusal find(RecusalId id) {
        return jdbc.sql(COLUMNS + "where recusal_id = ?").param(id.toString()).query(Recusals::recusal).optional().orElseThrow(() -> new RuleViolation("invitations.recusal.gone"));
    }

    private static Recusal recusal(ResultSet row, int number) throws SQLException {
        var upheld = row.getBoolean("upheld");
        return new Recusal(RecusalId.parse(row.getString("recusal_id")), MeetingId.parse(row.getString("meeting_id")), ResidentId.parse(row.getString("resident_id")),
                row.getString("about"), row.getString("reason"), row.getTimestamp("asked_at").toInstant(), row.getString("answer") == null ? null : upheld, row.getString("answer"));
    }
}
