package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.Participants;
import org.yishiting.meetings.SeatRole;
import org.yishiting.privacy.Consents;
import org.yishiting.privacy.Purposes;
import org.yishiting.transcripts.Paper;
import org.yishiting.transcripts.PaperJson;
import org.yishiting.transcripts.Redaction;

/**
 * One source, two papers: the full minutes for those who took part, and the public copy, in which names stand only where the person agreed or had a duty, and
 * what was marked is taken out. Who takes a consent back is gone from it at once.
 */
@Service
@Transactional(readOnly = true)
public class PublicCopy {

    private final MinutesStore store;
    private final Composition composition;
    private final Signers signers;
    private final Meetings meetings;
    private final Participants participants;
    private final Consents consents;
    private final JdbcClient jdbc;
    private final Clock clock;

    PublicCopy(MinutesStore store, Composition composition, Signers signers, Meetings meetings, Participants participants, Consents consents, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.composition = composition;
        this.signers = signers;
        this.meetings = meetings;
        this.participants = participants;
        this.consents = consents;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For everybody, once the minutes were issued. */
    public Optional<Paper> find(MeetingId meeting) {
        return store.find(meeting).filter(Minutes::issued).map(it -> Redaction.copy(paper(it), redactions(meeting)));
    }

    /** The full one as it stands. For those who took part and who have a duty there; refuses others with {@code minutes.read.participants}. */
    public Paper full(Actor actor, MeetingId meeting) {
        require(participants.find(actor, meeting).isPresent() || meetings.has(actor, meetings.details(meeting), Duty.values()), "minutes.read.participants");
        return paper(store.find(meeting).orElseThrow(() -> new RuleViolation("minutes.book.gone")));
    }

    /** What was marked to be taken out. For staff and who presides or records. */
    public List<Redaction> marked(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.values());
        return rows(meeting);
    }

    /** Takes words out of the public copy, wherever they stand, with the reason; bars stand instead. Before the minutes are issued ({@code minutes.book.closed}). */
    @Transactional
    @ByOneself
    public void mark(Actor actor, MeetingId meeting, Redaction redaction) {
        meetings.require(actor, meeting, Duty.values());
        require(!store.hold(meeting).issued(), "minutes.book.closed");
        jdbc.sql("insert into minutes_redaction (redaction_id, meeting_id, phrase, instead, reason, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?) on duplicate key update instead = values(instead), reason = values(reason)")
                .params(UUID.randomUUID().toString(), meeting.toString(), redaction.phrase(), redaction.instead(), redaction.reason().name(), actor.resident().toString(), Timestamp.from(clock.instant())).update();
    }

    /** Leaves those words in after all. */
    @Transactional
    @ByOneself
    public void unmark(Actor actor, MeetingId meeting, String phrase) {
        meetings.require(actor, meeting, Duty.values());
        require(!store.hold(meeting).issued(), "minutes.book.closed");
        jdbc.sql("delete from minutes_redaction where meeting_id = ? and phrase = ?").params(meeting.toString(), phrase).update();
    }

    /** What was agreed at the desk is taken back with what was agreed with the account. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(MeetingId meeting, ResidentId resident) {
        jdbc.sql("update minutes_signer s join meetings_participant p using (participant_id) set s.name_public = false where s.meeting_id = ? and p.resident_id = ?")
                .params(meeting.toString(), resident.toString()).update();
    }

    /** As whom somebody may be named in public: by name, or by the seat. */
    Map<String, String> names(MeetingId meeting) {
        var names = new HashMap<String, String>();
        hidden(meeting).forEach((participant, seat) -> names.put(participant.name(), seat));
        return names;
    }

    /** Those whose name does not stand in the public copy, with what stands instead. */
    private Map<Participant, String> hidden(MeetingId meeting) {
        var all = participants.of(meeting);
        var seats = signers.seats(all);
        var agreed = jdbc.sql("select participant_id from minutes_signer where meeting_id = ? and name_public and voided_at is null").param(meeting.toString()).query(String.class).list();
        var out = new HashMap<Participant, String>();
        for (var it : all) {
            var own = it.role().counts() || it.role() == SeatRole.OBSERVER || it.role() == SeatRole.INTERPRETER;
            var resident = it.resident();
            if (own && !agreed.contains(it.id().toString()) && (resident == null || !consents.has(resident, Purposes.NAME, Signing.item(meeting)))) {
                out.put(it, seats.getOrDefault(it.id(), ""));
            }
        }
        return out;
    }

    List<Redaction> redactions(MeetingId meeting) {
        var all = new ArrayList<>(rows(meeting));
        hidden(meeting).forEach((who, seat) -> all.add(new Redaction(who.name(), seat, Paper.Reason.NO_CONSENT)));
        return all;
    }

    /** The present version, or what was written so far, with number and signatures. */
    Paper paper(Minutes minutes) {
        var meeting = minutes.meeting();
        var text = minutes.version() == 0 || minutes.state() == MinutesState.CHECKING
                ? composition.paper(meetings.details(meeting), minutes, store.entries(meeting), minutes.version() + 1)
                : PaperJson.read(version(meeting, minutes.version()).getBytes(StandardCharsets.UTF_8));
        var signed = minutes.state() == MinutesState.SIGNING || minutes.issued() ? signers.of(meeting, minutes.version()) : List.<Signed>of();
        return composition.signed(text, minutes, minutes.issued() ? signed : List.of(), signers.signatures(signed));
    }

    private String version(MeetingId meeting, int version) {
        return jdbc.sql("select paper from minutes_version where meeting_id = ? and version = ?").params(meeting.toString(), version).query(String.class).single();
    }

    private List<Redaction> rows(MeetingId meeting) {
        return jdbc.sql("select phrase, instead, reason from minutes_redaction where meeting_id = ? order by added_at, phrase").param(meeting.toString())
                .query((row, _) -> new Redaction(row.getString(1), row.getString(2), Paper.Reason.valueOf(row.getString(3)))).list();
    }
}
