package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.MeetingView;
import org.yishiting.meetings.Meetings;
import org.yishiting.meetings.Participant;
import org.yishiting.meetings.ParticipantId;
import org.yishiting.meetings.Participants;
import org.yishiting.notifications.Notices;
import org.yishiting.records.LinkType;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;

/** 采纳情况说明: every opinion of a hearing gets a reply with a reason; before the last one the hearing cannot be closed. And the hearing's report. */
@Service
@Transactional
public class Opinions {

    public static final int MAX_REASON = 500;
    public static final int MAX_WORDS = 1_000;
    public static final int MAX_REPORT = 10_000;
    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MinutesStore store;
    private final PublicCopy copies;
    private final Meetings meetings;
    private final Participants participants;
    private final Register register;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Opinions(MinutesStore store, PublicCopy copies, Meetings meetings, Participants participants, Register register, Notices notices, I18NProvider words, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.copies = copies;
        this.meetings = meetings;
        this.participants = participants;
        this.register = register;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** With their replies, in the order in which they were said. For everybody; names as in the public copy. */
    @Transactional(readOnly = true)
    public List<Opinion> of(MeetingId meeting) {
        var hidden = copies.names(meeting);
        return rows(meeting).stream().map(it -> new Opinion(it.id(), it.number(), hidden.getOrDefault(it.name(), it.name()), it.words(), it.reply(), it.reason(), it.repliedAt(), it.version())).toList();
    }

    /** The same with the names of those who spoke. For those with a duty in the meeting. */
    @Transactional(readOnly = true)
    public List<Opinion> named(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.values());
        return rows(meeting);
    }

    /** Adds an opinion that was handed in in writing or that a speech held besides another. For those with a duty in the meeting, before the replies are published. */
    @ByOneself
    public void add(Actor actor, MeetingId meeting, String name, String said) {
        meetings.require(actor, meeting, Duty.values());
        var minutes = store.hold(meeting);
        require(minutes.issued() && minutes.adoptedAt() == null, "minutes.reply.published");
        var text = PlainText.lines(said);
        require(!text.isEmpty() && text.length() <= MAX_WORDS && name.length() <= EntryText.MAX_NAME, "minutes.reply.words", MAX_WORDS);
        insert(meeting, null, PlainText.line(name), text);
    }

    /**
     * Answers an opinion as it was seen. For the presider and committee staff. Refuses an empty reason ({@code minutes.reply.reason}), and when somebody else has
     * answered meanwhile ({@code minutes.reply.changed}).
     */
    @ByOneself
    public void reply(Actor actor, OpinionId id, int version, Opinion.Reply reply, String reason) {
        var meeting = jdbc.sql("select meeting_id from minutes_opinion where opinion_id = ?").param(id.toString()).query((row, _) -> MeetingId.parse(row.getString(1))).optional()
                .orElseThrow(() -> new RuleViolation("minutes.reply.gone"));
        meetings.require(actor, meeting, Duty.PRESIDER, Duty.STAFF);
        require(store.hold(meeting).adoptedAt() == null, "minutes.reply.published");
        var why = PlainText.lines(reason);
        require(!why.isEmpty() && why.length() <= MAX_REASON, "minutes.reply.reason", MAX_REASON);
        var done = jdbc.sql("update minutes_opinion set reply = ?, reason = ?, replied_by = ?, replied_at = ?, row_version = row_version + 1 where opinion_id = ? and row_version = ?")
                .params(reply.name(), why, actor.resident().toString(), Timestamp.from(clock.instant()), id.toString(), version).update();
        require(done == 1, "minutes.reply.changed");
    }

    /** Publishes the report of a hearing: a record, and the hearing goes on. For the presider and committee staff. Refuses an empty one ({@code minutes.report.words}). */
    @ByOneself
    public void report(Actor actor, MeetingId meeting, String text) {
        meetings.require(actor, meeting, Duty.PRESIDER, Duty.STAFF);
        var minutes = store.hold(meeting);
        require(minutes.issued(), "minutes.amend.not-issued");
        require(minutes.reportAt() == null, "minutes.report.published");
        var lines = PlainText.lines(text);
        require(!lines.isEmpty() && lines.length() <= MAX_REPORT, "minutes.report.words", MAX_REPORT);
        jdbc.sql("update minutes_book set report = ?, report_at = ?, row_version = row_version + 1 where meeting_id = ?").params(lines, Timestamp.from(clock.instant()), meeting.toString()).update();
        var view = meetings.details(meeting);
        register.enter(new RecordDraft(minutes.community(), "report:" + meeting, say("minutes.record.report", view.matter()), lines).alsoAbout(about(view))
                .cameOf(LinkType.FOLLOWED_UP_BY, "record:" + minutes.record()));
        go(view, MeetingStatus.REPORTED);
    }

    /** Publishes the replies once the last is there: a record, and the hearing goes on. For the presider and committee staff. Refuses before ({@code minutes.reply.open}). */
    @ByOneself
    public void publish(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.PRESIDER, Duty.STAFF);
        var minutes = store.hold(meeting);
        require(minutes.issued() && minutes.adoptedAt() == null, "minutes.reply.published");
        require(unanswered(meeting) == 0, "minutes.reply.open", unanswered(meeting));
        jdbc.sql("update minutes_book set adopted_at = ?, row_version = row_version + 1 where meeting_id = ?").params(Timestamp.from(clock.instant()), meeting.toString()).update();
        var view = meetings.details(meeting);
        var body = of(meeting).stream().map(it -> say("minutes.record.reply", it.number(), it.words(), say("minutes.reply." + String.valueOf(it.reply()).toLowerCase(Locale.ROOT)), String.valueOf(it.reason()))).collect(Collectors.joining("\n"));
        register.enter(new RecordDraft(minutes.community(), "adoption:" + meeting, say("minutes.record.adoption", view.matter()), body).alsoAbout(about(view))
                .cameOf(LinkType.REPLIED_BY, "record:" + minutes.record()));
        go(view, MeetingStatus.REPLIED);
        notices.tell(participants.of(meeting).stream().map(Participant::resident).filter(Objects::nonNull).distinct().toList(), MinutesPaths.minutes(meeting), "minutes.notice.replied", view.matter());
    }

    int unanswered(MeetingId meeting) {
        return jdbc.sql("select count(*) from minutes_opinion where meeting_id = ? and reply is null").param(meeting.toString()).query(Integer.class).single();
    }

    /** What people with a seat said, and what they did not share. Part of the issuing. */
    void collect(MeetingView meeting, List<Entry> entries) {
        if (meeting.kind() != MeetingKind.HEARING) {
            return;
        }
        var seats = participants.of(meeting.id()).stream().filter(it -> it.role().counts()).map(Participant::id).collect(Collectors.toSet());
        entries.stream().map(Entry::content).filter(it -> (it.kind() == EntryKind.SPEECH || it.kind() == EntryKind.DISSENT) && it.speaker() != null && seats.contains(it.speaker()))
                .forEach(it -> insert(meeting.id(), it.speaker(), it.name(), it.text().length() > MAX_WORDS ? it.text().substring(0, MAX_WORDS) : it.text()));
    }

    private void insert(MeetingId meeting, @Nullable ParticipantId who, String name, String said) {
        jdbc.sql("""
                insert into minutes_opinion (opinion_id, meeting_id, position, participant_id, name, words)
                select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ? from minutes_opinion where meeting_id = ?""")
                .param(OpinionId.next().toString()).param(meeting.toString()).param(who == null ? null : who.toString()).param(name).param(said).param(meeting.toString()).update();
    }

    private void go(MeetingView meeting, MeetingStatus to) {
        if (meeting.kind().leads(meeting.status(), to)) {
            meetings.moveByRule(meeting.id(), to);
        }
    }

    private List<Opinion> rows(MeetingId meeting) {
        return jdbc.sql("select opinion_id, position, name, words, reply, reason, replied_at, row_version from minutes_opinion where meeting_id = ? order by position").param(meeting.toString())
                .query((row, _) -> new Opinion(OpinionId.parse(row.getString(1)), row.getInt(2), row.getString(3), row.getString(4), row.getString(5) == null ? null : Opinion.Reply.valueOf(row.getString(5)),
                        row.getString(6), MinutesStore.instant(row, "replied_at"), row.getInt(8))).list();
    }

    private static String[] about(MeetingView meeting) {
        return Stream.concat(Stream.of("meeting:" + meeting.id()), meeting.topics().stream().map(it -> "topic:" + it)).toArray(String[]::new);
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, LANGUAGE, args);
    }
}
