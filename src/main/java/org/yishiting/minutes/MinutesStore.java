package org.yishiting.minutes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingKind;
import org.yishiting.meetings.ParticipantId;

/** Reads and locks minutes. */
@Component
class MinutesStore {

    private static final String BOOK = """
            select meeting_id, community_id, kind, state, version, head, summary, check_until, read_aloud_at, number, issued_at, record_number, report_due, report, report_at, reply_due,
            adopted_at from minutes_book""" + " ";
    private static final String ENTRY = """
            select entry_id, kind, speaker, name, office, text, other, answer, until_day, yes, no, abstained, base, secret, carried, verbatim, disputed, written_at, row_version,
                motion_id is not null as counted, (select count(*) from minutes_correction c where c.entry_id = e.entry_id) as asked,
                (select count(*) from minutes_correction c where c.entry_id = e.entry_id and c.accepted is null) as still_open
            from minutes_entry e""" + " ";

    private final JdbcClient jdbc;

    MinutesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Minutes> find(MeetingId meeting) {
        return jdbc.sql(BOOK + "where meeting_id = ?").param(meeting.toString()).query(MinutesStore::book).optional();
    }

    /** Held until the transaction ends. Refuses with {@code minutes.book.gone} while nobody has begun to write. */
    Minutes hold(MeetingId meeting) {
        return holdBegun(meeting).orElseThrow(() -> new RuleViolation("minutes.book.gone"));
    }

    /** The same; empty while nobody has begun to write. */
    Optional<Minutes> holdBegun(MeetingId meeting) {
        return jdbc.sql(BOOK + "where meeting_id = ? for update").param(meeting.toString()).query(MinutesStore::book).optional();
    }

    List<Minutes> where(String condition, Object... args) {
        return jdbc.sql(BOOK + "where " + condition).params(List.of(args)).query(MinutesStore::book).list();
    }

    List<Entry> entries(MeetingId meeting) {
        return jdbc.sql(ENTRY + "where meeting_id = ? order by place, written_at, entry_id").param(meeting.toString()).query(MinutesStore::entry).list();
    }

    Optional<Entry> entry(EntryId id) {
        return jdbc.sql(ENTRY + "where entry_id = ?").param(id.toString()).query(MinutesStore::entry).optional();
    }

    /** Whose minutes a piece is in. Refuses with {@code minutes.entry.gone}. */
    MeetingId meetingOf(EntryId entry) {
        return jdbc.sql("select meeting_id from minutes_entry where entry_id = ?").param(entry.toString()).query((row, _) -> MeetingId.parse(row.getString(1))).optional()
                .orElseThrow(() -> new RuleViolation("minutes.entry.gone"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static Minutes book(ResultSet row, int number) throws SQLException {
        return new Minutes(MeetingId.parse(row.getString("meeting_id")), CommunityId.parse(row.getString("community_id")), MeetingKind.valueOf(row.getString("kind")),
                MinutesState.valueOf(row.getString("state")), row.getInt("version"), row.getString("head"), row.getString("summary"), row.getObject("check_until", LocalDate.class),
                row.getTimestamp("read_aloud_at") != null, row.getString("number"), instant(row, "issued_at"), row.getString("record_number"),
                row.getObject("report_due", LocalDate.class), row.getString("report"), instant(row, "report_at"), row.getObject("reply_due", LocalDate.class), instant(row, "adopted_at"));
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        var speaker = row.getString("speaker");
        var kind = EntryKind.valueOf(row.getString("kind"));
        var count = kind == EntryKind.VOTE ? new EntryText.Count(row.getInt("yes"), row.getInt("no"), row.getInt("abstained"), row.getInt("base"), row.getBoolean("secret"), row.getBoolean("carried")) : null;
        return new Entry(EntryId.parse(row.getString("entry_id")), new EntryText(kind, speaker == null ? null : ParticipantId.parse(speaker), row.getString("name"), row.getString("office"),
                row.getString("text"), row.getString("other"), row.getString("answer"), row.getObject("until_day", LocalDate.class), count, row.getBoolean("verbatim"), row.getBoolean("disputed")),
                row.getTimestamp("written_at").toInstant(), row.getInt("row_version"), row.getBoolean("counted"), row.getInt("asked"), row.getInt("still_open"));
    }
}
