package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/** 核对: those who were there read what was written, say in their own words what is wrong, and the presider decides on each with a reason. */
@Service
@Transactional
public class Proofreading {

    public static final int MAX_WORDS = 500;
    public static final int MAX_REASON = 300;

    private final MinutesStore store;
    private final Entries entries;
    private final Meetings meetings;
    private final Participants participants;
    private final Deadlines deadlines;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proofreading(MinutesStore store, Entries entries, Meetings meetings, Participants participants, Deadlines deadlines, Notices notices, JdbcClient jdbc,
            ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.meetings = meetings;
        this.participants = participants;
        this.deadlines = deadlines;
        this.notices = notices;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** The pieces while they are written, checked and signed. For who takes part or has a duty there; refuses others with {@code minutes.read.participants}. */
    @Transactional(readOnly = true)
    public List<Entry> read(Actor actor, MeetingId meeting) {
        require(takesPart(actor, meeting), "minutes.read.participants");
        return store.entries(meeting);
    }

    /** Whether {@link #read} is open to this person. */
    @Transactional(readOnly = true)
    public boolean takesPart(Actor actor, MeetingId meeting) {
        return participants.find(actor, meeting).isPresent() || meetings.has(actor, meetings.details(meeting), Duty.values());
    }

    /** As whom this person takes part. */
    @Transactional(readOnly = true)
    public Optional<Participant> self(Actor actor, MeetingId meeting) {
        return participants.find(actor, meeting);
    }

    /** Gives the minutes to those who were there; they have some working days. For who records. Refuses empty minutes and a meeting that still runs. */
    @ByOneself
    public void open(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.RECORDER);
        var minutes = store.hold(meeting);
        require(minutes.state() == MinutesState.DRAFT, "minutes.check.not-draft");
        var view = meetings.find(meeting).orElseThrow();
        require(view.phase() == MeetingStatus.Phase.AFTER, "minutes.check.still-running");
        require(!store.entries(meeting).isEmpty(), "minutes.check.empty");
        var until = deadlines.due(clock.instant(), PolicyKey.MINUTES_CHECK_WORKDAYS, minutes.community()).day();
        jdbc.sql("update minutes_book set state = 'CHECKING', check_until = ?, row_version = row_version + 1 where meeting_id = ?").params(until, meeting.toString()).update();
        if (view.kind().leads(view.status(), MeetingStatus.TRANSCRIPT_DRAFT)) {
            meetings.move(actor, meeting, MeetingStatus.TRANSCRIPT_DRAFT);
        }
        notices.tell(participants.of(meeting).stream().map(Participant::resident).filter(Objects::nonNull).distinct().toList(), MinutesPaths.minutes(meeting), "minutes.notice.check", view.matter());
    }

    /**
     * Says what is wrong in one piece. For participants, while the minutes are checked ({@code minutes.check.not-now}), and while they are written of one's
     * own words ({@code minutes.check.own}). Refuses empty and too long words ({@code minutes.check.words}).
     */
    public CorrectionId ask(Actor actor, MeetingId meeting, EntryId entry, String words) {
        var who = participants.find(actor, meeting).orElseThrow(() -> new RuleViolation("minutes.read.participants"));
        var minutes = store.hold(meeting);
        require(minutes.state() == MinutesState.CHECKING || minutes.state() == MinutesState.DRAFT, "minutes.check.not-now");
        require(store.meetingOf(entry).equals(meeting), "minutes.entry.gone");
        require(minutes.state() == MinutesState.CHECKING || store.entry(entry).filter(it -> who.id().equals(it.content().speaker())).isPresent(), "minutes.check.own");
        var text = PlainText.lines(words);
        require(!text.isEmpty() && text.length() <= MAX_WORDS, "minutes.check.words", MAX_WORDS);
        var id = CorrectionId.next();
        jdbc.sql("insert into minutes_correction (correction_id, meeting_id, entry_id, participant_id, words, asked_at) values (?, ?, ?, ?, ?, ?)")
                .params(id.toString(), meeting.toString(), entry.toString(), who.id().toString(), text, Timestamp.from(clock.instant())).update();
        events.publishEvent(new MinutesWritten(meeting));
        return id;
    }

    /** What was asked for, the oldest first. For those who may {@link #read}. */
    @Transactional(readOnly = true)
    public List<CorrectionView> corrections(Actor actor, MeetingId meeting) {
        require(takesPart(actor, meeting), "minutes.read.participants");
        var names = participants.of(meeting).stream().collect(Collectors.toMap(Participant::id, Participant::name));
        return jdbc.sql("select correction_id, entry_id, participant_id, words, asked_at, accepted, reason from minutes_correction where meeting_id = ? order by asked_at, correction_id")
                .param(meeting.toString()).query((row, _) -> {
                    var by = ParticipantId.parse(row.getString(3));
                    var accepted = row.getObject(6) == null ? null : Boolean.valueOf(row.getBoolean(6));
                    return new CorrectionView(CorrectionId.parse(row.getString(1)), EntryId.parse(row.getString(2)), by, names.getOrDefault(by, ""), row.getString(4),
                            row.getTimestamp(5).toInstant(), accepted, row.getString(7));
                }).list();
    }

    /** Puts it right: the piece reads like this from now on. For the presider, and while it is written for who records. */
    @ByOneself
    public void accept(Actor actor, CorrectionId id, int version, String text) {
        var asked = decide(actor, id, true, null, Duty.PRESIDER, Duty.RECORDER);
        var entry = store.entry(asked.entry()).orElseThrow(() -> new RuleViolation("minutes.entry.gone"));
        require(!text.isBlank(), "minutes.entry.empty");
        entries.put(entry.id(), version, entry.content().saying(text));
    }

    /** Leaves it as it is, with the reason. For the presider. Refuses without one ({@code minutes.check.reason}). */
    @ByOneself
    public void refuse(Actor actor, CorrectionId id, String reason) {
        var words = PlainText.lines(reason);
        require(!words.isEmpty() && words.length() <= MAX_REASON, "minutes.check.reason", MAX_REASON);
        decide(actor, id, false, words, Duty.PRESIDER);
    }

    private record Asked(MeetingId meeting, EntryId entry, ParticipantId by) {}

    /** @param live who may while the minutes are written */
    private Asked decide(Actor actor, CorrectionId id, boolean accepted, @Nullable String reason, Duty... live) {
        var asked = jdbc.sql("select meeting_id, entry_id, participant_id from minutes_correction where correction_id = ?").param(id.toString())
                .query((row, _) -> new Asked(MeetingId.parse(row.getString(1)), EntryId.parse(row.getString(2)), ParticipantId.parse(row.getString(3)))).optional()
                .orElseThrow(() -> new RuleViolation("minutes.check.gone"));
        var state = store.hold(asked.meeting()).state();
        meetings.require(actor, asked.meeting(), state == MinutesState.DRAFT ? live : new Duty[] {Duty.PRESIDER});
        require(state == MinutesState.CHECKING || state == MinutesState.DRAFT, "minutes.check.not-now");
        var decided = jdbc.sql("update minutes_correction set accepted = ?, reason = ?, decided_by = ?, decided_at = ? where correction_id = ? and accepted is null")
                .param(accepted).param(reason).param(actor.resident().toString()).param(Timestamp.from(clock.instant())).param(id.toString()).update();
        require(decided == 1, "minutes.check.decided");
        participants.of(asked.meeting()).stream().filter(it -> it.id().equals(asked.by())).map(Participant::resident).filter(Objects::nonNull).findFirst()
                .ifPresent(it -> notices.tell(List.of(it), MinutesPaths.minutes(asked.meeting()), accepted ? "minutes.notice.corrected" : "minutes.notice.not-corrected", reason == null ? "" : reason));
        events.publishEvent(new MinutesWritten(asked.meeting()));
        return asked;
    }
}
