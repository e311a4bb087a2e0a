package org.yishiting.meetings;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.photos.DocumentId;
import org.yishiting.photos.Documents;

/** What people should have read before a meeting. */
@Service
@Transactional
public class Papers {

    public static final int MAX_TITLE = 80;
    public static final int MAX_NOTE = 200;
    public static final int MAX_TEXT = 8_000;

    private final MeetingRepository meetings;
    private final Documents documents;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Papers(MeetingRepository meetings, Documents documents, Offices offices, JdbcClient jdbc, Clock clock) {
        this.meetings = meetings;
        this.documents = documents;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(Paper paper, @Nullable DocumentId file) {}

    /** In the order they were added. */
    @Transactional(readOnly = true)
    public List<Paper> of(MeetingId meeting) {
        var rows = jdbc.sql("select paper_id, title, note, text, document_id, expected_on, arrived_at from meetings_paper where meeting_id = ? order by position")
                .param(meeting.toString()).query((row, _) -> new Row(new Paper(PaperId.parse(row.getString(1)), meeting, row.getString(2), row.getString(3), row.getString(4), null,
                        row.getDate(6) == null ? null : row.getDate(6).toLocalDate(), row.getTimestamp(7) == null ? null : row.getTimestamp(7).toInstant()),
                        row.getString(5) == null ? null : DocumentId.parse(row.getString(5)))).list();
        return rows.stream().map(it -> it.file() == null ? it.paper() : new Paper(it.paper().id(), meeting, it.paper().title(), it.paper().note(), it.paper().text(),
                documents.info(it.file()).orElse(null), it.paper().expectedOn(), it.paper().arrivedAt())).toList();
    }

    /**
     * Adds a paper; with neither file nor text it is one that is promised for a day. Refuses without any of the three ({@code meetings.paper.empty}).
     * For convenors and committee staff.
     */
    public PaperId add(Actor actor, MeetingId meeting, PaperDraft draft) {
        led(actor, meeting);
        var text = draft.text() == null || draft.text().isBlank() ? null : Meeting.written(draft.text(), MAX_TEXT, "meetings.paper.empty");
        require(text != null || draft.file() != null || draft.expectedOn() != null, "meetings.paper.empty");
        var id = PaperId.next();
        var there = text != null || draft.file() != null;
        if (draft.file() != null) {
            documents.attach(draft.file());
        }
        jdbc.sql("""
                insert into meetings_paper (paper_id, meeting_id, position, title, note, text, document_id, expected_on, arrived_at)
                select :id, :meeting, coalesce(max(position), 0) + 1, :title, :note, :text, :file, :expected, :arrived from meetings_paper where meeting_id = :meeting""")
                .param("id", id.toString()).param("meeting", meeting.toString()).param("title", Meeting.written(draft.title(), MAX_TITLE, "meetings.paper.title"))
                .param("note", draft.note() == null || draft.note().isBlank() ? null : Meeting.written(draft.note(), MAX_NOTE, "meetings.paper.title")).param("text", text)
                .param("file", draft.file() == null ? null : draft.file().toString()).param("expected", there ? null : draft.expectedOn())
                .param("arrived", there ? Timestamp.from(clock.instant()) : null).update();
        return id;
    }

    /** A paper that was promised has come. For convenors and committee staff. */
    public void arrive(Actor actor, PaperId paper, DocumentId file) {
        led(actor, meeting(paper));
        documents.attach(file);
        jdbc.sql("update meetings_paper set document_id = ?, arrived_at = ? where paper_id = ?").params(file.toString(), Timestamp.from(clock.instant()), paper.toString()).update();
    }

    /** Takes a paper away before the meeting was announced; what people reckon with stays ({@code meetings.paper.announced}). For convenors and committee staff. */
    public void remove(Actor actor, PaperId paper) {
        var meeting = led(actor, meeting(paper));
        require(!meeting.known(), "meetings.paper.announced");
        jdbc.sql("delete from meetings_paper where paper_id = ?").param(paper.toString()).update();
    }

    private MeetingId meeting(PaperId paper) {
        return jdbc.sql("select meeting_id from meetings_paper where paper_id = ?").param(paper.toString()).query((row, _) -> MeetingId.parse(row.getString(1))).optional()
                .orElseThrow(Meetings::gone);
    }

    private Meeting led(Actor actor, MeetingId id) {
        var meeting = meetings.lock(id).orElseThrow(Meetings::gone);
        offices.require(actor, meeting.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        require(meeting.status().phase() != MeetingStatus.Phase.AFTER, "meetings.paper.over");
        return meeting;
    }
}
