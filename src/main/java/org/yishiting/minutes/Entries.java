package org.yishiting.minutes;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.ResidentId;
import org.yishiting.meetings.MeetingId;

/** Puts pieces of minutes on paper: for the acts that hold the minutes and have asked who may. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Entries {

    private static final long GAP = 1_024;

    private final MinutesStore store;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Entries(MinutesStore store, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** At the end, or below another. */
    EntryId add(MeetingId meeting, ResidentId by, EntryText text, @Nullable EntryId below) {
        return add(meeting, by, text, below, clock.instant());
    }

    /** As if it had been written at that moment. */
    EntryId add(MeetingId meeting, ResidentId by, EntryText text, @Nullable EntryId below, Instant at) {
        var id = EntryId.next();
        jdbc.sql("""
                insert into minutes_entry (entry_id, meeting_id, place, kind, text, written_by, written_at, changed_at) values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(id.toString(), meeting.toString(), place(meeting, below), text.kind().name(), text.text(), by.toString(), Timestamp.from(at), Timestamp.from(clock.instant())).update();
        put(id, 0, text);
        return id;
    }

    /** Refuses with {@code minutes.entry.changed} another version than that which was seen, and with {@code minutes.entry.gone} what was taken away. */
    void put(EntryId id, int version, EntryText text) {
        var count = text.count();
        var changed = jdbc.sql("""
                update minutes_entry set kind = :kind, speaker = :speaker, name = :name, office = :office, text = :text, other = :other, answer = :answer, until_day = :until, yes = :yes, no = :no,
                abstained = :abstained, base = :base, secret = :secret, carried = :carried, verbatim = :verbatim, disputed = :disputed, changed_at = :now, row_version = row_version + 1
                where entry_id = :id and row_version = :version""")
                .param("kind", text.kind().name()).param("speaker", text.speaker() == null ? null : text.speaker().toString()).param("name", text.name()).param("office", text.office())
                .param("text", text.text()).param("other", text.other()).param("answer", text.answer()).param("until", text.until()).param("yes", count == null ? null : count.yes())
                .param("no", count == null ? null : count.no()).param("abstained", count == null ? null : count.abstained()).param("base", count == null ? null : count.base())
                .param("secret", count != null && count.secret()).param("carried", count != null && count.carried()).param("verbatim", text.verbatim()).param("disputed", text.disputed())
                .param("now", Timestamp.from(clock.instant())).param("id", id.toString()).param("version", version).update();
        require(changed == 1, store.entry(id).isEmpty() ? "minutes.entry.gone" : "minutes.entry.changed");
        events.publishEvent(new MinutesWritten(store.meetingOf(id)));
    }

    private long place(MeetingId meeting, @Nullable EntryId below) {
        var last = jdbc.sql("select coalesce(max(place), 0) from minutes_entry where meeting_id = ?").param(meeting.toString()).query(Long.class).single();
        if (below == null) {
            return last + GAP;
        }
        var from = jdbc.sql("select place from minutes_entry where entry_id = ? and meeting_id = ?").params(below.toString(), meeting.toString()).query(Long.class).optional().orElse(last);
        var next = jdbc.sql("select min(place) from minutes_entry where meeting_id = ? and place > ?").params(meeting.toString(), from).query(Long.class).optional();
        return next.filter(it -> it != 0).map(it -> from + Math.max(1, (it - from) / 2)).orElse(from + GAP);
    }
}
