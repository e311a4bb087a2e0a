package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.meetings.Duty;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingStatus;
import org.yishiting.meetings.Meetings;

/**
 * Writing minutes while people speak. Every pause is saved; several may write at once: who changes a piece that somebody else changed meanwhile is refused
 * with {@code minutes.entry.changed}, and nothing is overwritten. All of it is for who records the meeting.
 */
@Service
@Transactional
public class Transcription {

    public static final int MAX_HEAD = 2_000;
    public static final int MAX_SUMMARY = 1_000;

    private final MinutesStore store;
    private final Entries entries;
    private final VotesTakenOver votes;
    private final Meetings meetings;
    private final LastTime lastTime;
    private final Numbers numbers;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Transcription(MinutesStore store, Entries entries, VotesTakenOver votes, Meetings meetings, LastTime lastTime, Numbers numbers, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.entries = entries;
        this.votes = votes;
        this.meetings = meetings;
        this.lastTime = lastTime;
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** How far the minutes are; empty while nobody has begun. */
    @Transactional(readOnly = true)
    public Optional<Minutes> find(MeetingId meeting) {
        return store.find(meeting);
    }

    /**
     * Begins, or goes on. What the body resolved last time and how it stands is the first piece of new minutes; what was voted so far stands in them.
     * Refuses with {@code minutes.book.early} a meeting that has not begun.
     */
    @ByOneself
    public Minutes begin(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.RECORDER);
        var view = meetings.find(meeting).orElseThrow(() -> new RuleViolation("minutes.book.gone"));
        if (store.find(meeting).isEmpty()) {
            require(view.phase() != MeetingStatus.Phase.BEFORE && view.status() != MeetingStatus.TERMINATED, "minutes.book.early");
            var made = jdbc.sql("insert ignore into minutes_book (meeting_id, community_id, kind, state, begun_by, begun_at) values (?, ?, ?, 'DRAFT', ?, ?)")
                    .params(meeting.toString(), view.community().toString(), view.kind().name(), actor.resident().toString(), Timestamp.from(clock.instant())).update();
            if (made == 1) {
                numbers.ready(view.community(), view.kind(), clock.instant().atZone(Zone.PORTAL).getYear());
                lastTime.opening(view).ifPresent(it -> entries.add(meeting, actor.resident(), it, null));
            }
        }
        votes.take(meeting, actor.resident());
        return store.find(meeting).orElseThrow();
    }

    /** The pieces in their order. For who records, presides, or looks after the meeting; see {@link Proofreading#read} for participants. */
    @Transactional(readOnly = true)
    public List<Entry> entries(Actor actor, MeetingId meeting) {
        meetings.require(actor, meeting, Duty.RECORDER);
        return store.entries(meeting);
    }

    /** Adds a piece at the end, or below another. Refuses once the minutes are signed or issued ({@code minutes.book.closed}). */
    @ByOneself
    public EntryId write(Actor actor, MeetingId meeting, EntryText text, @Nullable EntryId below) {
        meetings.require(actor, meeting, Duty.RECORDER);
        require(!text.text().isEmpty(), "minutes.entry.empty");
        writable(store.hold(meeting));
        return entries.add(meeting, actor.resident(), text, below);
    }

    /**
     * Changes a piece that was seen in this version; answers the new one. Refuses with {@code minutes.entry.changed} when somebody else has changed it
     * meanwhile, with {@code minutes.entry.gone} when it was taken away, and with {@code minutes.entry.counted} other figures of a vote of the sitting.
     */
    @ByOneself
    public int change(Actor actor, EntryId id, int version, EntryText text) {
        var meeting = store.meetingOf(id);
        meetings.require(actor, meeting, Duty.RECORDER);
        writable(store.hold(meeting));
        require(store.entry(id).filter(Entry::counted).map(Entry::content).stream().allMatch(it -> it.kind() == text.kind() && it.other().equals(text.other()) && Objects.equals(it.count(), text.count())),
                "minutes.entry.counted");
        entries.put(id, version, text);
        return version + 1;
    }

    /**
     * Takes a piece away that was seen in this version. One on which somebody asked for a correction stays ({@code minutes.entry.asked}), and so does a vote
     * of the sitting ({@code minutes.entry.counted}).
     */
    @ByOneself
    public void remove(Actor actor, EntryId id, int version) {
        var meeting = store.meetingOf(id);
        meetings.require(actor, meeting, Duty.RECORDER);
        writable(store.hold(meeting));
        var entry = store.entry(id).orElseThrow(() -> new RuleViolation("minutes.entry.gone"));
        require(entry.asked() == 0, "minutes.entry.asked");
        require(!entry.counted(), "minutes.entry.counted");
        require(jdbc.sql("delete from minutes_entry where entry_id = ? and row_version = ?").params(id.toString(), version).update() == 1, "minutes.entry.changed");
        events.publishEvent(new MinutesWritten(meeting));
    }

    /** Lines of the head and the plain summary. Refuses what is too long with {@code minutes.book.too-long}. */
    @ByOneself
    public void describe(Actor actor, MeetingId meeting, String head, String summary) {
        meetings.require(actor, meeting, Duty.RECORDER);
        writable(store.hold(meeting));
        var lines = PlainText.lines(head);
        var words = PlainText.lines(summary);
        require(lines.length() <= MAX_HEAD && words.length() <= MAX_SUMMARY, "minutes.book.too-long", MAX_SUMMARY);
        jdbc.sql("update minutes_book set head = ?, summary = ?, row_version = row_version + 1 where meeting_id = ?").params(lines, words, meeting.toString()).update();
    }

    private static void writable(Minutes minutes) {
        require(minutes.state() == MinutesState.DRAFT || minutes.state() == MinutesState.CHECKING, "minutes.book.closed");
    }
}
