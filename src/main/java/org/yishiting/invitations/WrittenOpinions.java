package org.yishiting.invitations;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.residents.VoterRoll;

/** Written opinions before a meeting, one a person: read out in it and answered like those spoken there. */
@Service
@Transactional
public class WrittenOpinions {

    public static final int MAX_TEXT = 2_000;

    private final Meetings meetings;
    private final VoterRoll roll;
    private final JdbcClient jdbc;
    private final Clock clock;

    WrittenOpinions(Meetings meetings, VoterRoll roll, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.roll = roll;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Hands it in; handing in again replaces it. Refuses who does not belong here and after the last day ({@code invitations.opinion.late}). */
    public void send(Actor actor, MeetingId id, String name, String text) {
        meetings.hold(id);
        var meeting = meetings.details(id);
        roll.voter(actor, meeting.community());
        require(open(meeting), "invitations.opinion.late");
        jdbc.sql("""
                insert into invitations_opinion (opinion_id, meeting_id, resident_id, name, text, sent_at) values (?, ?, ?, ?, ?, ?)
                on duplicate key update name = values(name), text = values(text), sent_at = values(sent_at)""")
                .params(UUID.randomUUID().toString(), id.toString(), actor.resident().toString(), Registrations.written(name, Registrations.MAX_NAME),
                        Registrations.written(text, MAX_TEXT), Timestamp.from(clock.instant())).update();
    }

    /** Whether one can write instead of coming. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean open(MeetingView meeting) {
        return meeting.open() && meeting.phase() == MeetingStatus.Phase.BEFORE && meeting.status() != MeetingStatus.POSTPONED && meeting.writtenUntil() != null
                && !Zone.today(clock).isAfter(meeting.writtenUntil());
    }

    @Transactional(readOnly = true)
    public Optional<WrittenOpinion> own(Actor actor, MeetingId meeting) {
        return jdbc.sql("select opinion_id, name, text, sent_at from invitations_opinion where meeting_id = ? and resident_id = ?")
                .params(meeting.toString(), actor.resident().toString()).query((row, _) -> new WrittenOpinion(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()))
                .optional();
    }

    /** For who presides or records it, convenors and committee staff. */
    @Transactional(readOnly = true)
    public List<WrittenOpinion> list(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.values());
        return jdbc.sql("select opinion_id, name, text, sent_at from invitations_opinion where meeting_id = ? order by sent_at").param(meeting.toString())
                .query((row, _) -> new WrittenOpinion(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant())).list();
    }

    /** How many there are. */
    @Transactional(readOnly = true)
    public int count(MeetingId meeting) {
        return jdbc.sql("select count(*) from invitations_opinion where meeting_id = ?").param(meeting.toString()).query(Integer.class).single();
    }
}
