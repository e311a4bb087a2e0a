package org.yishiting.meetings;

import static org.yishiting.base.RuleViolation.require;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.hall.TopicId;

/** What a meeting deals with, in order: points, points below them, how long each may take. */
@Service
@Transactional
public class Agenda {

    public static final int MAX_TITLE = 120;
    static final int MOST_LINES = 60;
    static final int MOST_MINUTES = 600;

    private final MeetingRepository meetings;
    private final Offices offices;
    private final JdbcClient jdbc;

    Agenda(MeetingRepository meetings, Offices offices, JdbcClient jdbc) {
        this.meetings = meetings;
        this.offices = offices;
        this.jdbc = jdbc;
    }

    private record Row(AgendaItemId id, @Nullable AgendaItemId parent, String title, int minutes, @Nullable TopicId topic) {}

    /** In the order they are dealt with, each point before those below it. */
    @Transactional(readOnly = true)
    public List<AgendaItem> of(MeetingId meeting) {
        var rows = jdbc.sql("select agenda_item_id, parent_id, title, minutes, topic_id from meetings_agenda_item where meeting_id = ? order by position")
                .param(meeting.toString()).query((row, _) -> new Row(AgendaItemId.parse(row.getString(1)), row.getString(2) == null ? null : AgendaItemId.parse(row.getString(2)),
                        row.getString(3), row.getInt(4), row.getString(5) == null ? null : TopicId.parse(row.getString(5)))).list();
        var items = new ArrayList<AgendaItem>();
        number(rows, null, "", items);
        return items;
    }

    private static int number(List<Row> rows, @Nullable AgendaItemId parent, String prefix, List<AgendaItem> items) {
        var count = 0;
        var minutes = 0;
        for (var row : rows) {
            if (parent == null ? row.parent() == null : parent.equals(row.parent())) {
                var number = prefix + ++count;
                var at = items.size();
                var below = number(rows, row.id(), number + ".", items);
                var own = below > 0 ? below : row.minutes();
                items.add(at, new AgendaItem(row.id(), row.parent(), number, row.title(), own, row.topic()));
                minutes += own;
            }
        }
        return minutes;
    }

    /**
     * Writes the whole agenda anew. Points that keep their title keep their id. Refuses once the meeting is over ({@code meetings.agenda.over}), and to
     * drop a point that was dealt with already ({@code meetings.agenda.in-use}). For convenors and committee staff.
     */
    public void write(Actor actor, MeetingId meeting, List<AgendaLine> lines) {
        var held = meetings.lock(meeting).orElseThrow(Meetings::gone);
        offices.require(actor, held.community(), Office.CONVENOR, Office.COMMITTEE_STAFF);
        require(held.status().phase() != MeetingStatus.Phase.AFTER, "meetings.agenda.over");
        put(meeting, lines);
    }

    void put(MeetingId meeting, List<AgendaLine> lines) {
        require(lines.size() <= MOST_LINES, "meetings.agenda.too-many", MOST_LINES);
        var kept = new ArrayList<>(jdbc.sql("select agenda_item_id, title from meetings_agenda_item where meeting_id = ? order by position").param(meeting.toString())
                .query((row, _) -> new Row(AgendaItemId.parse(row.getString(1)), null, row.getString(2), 0, null)).list());
        Deque<AgendaItemId> above = new ArrayDeque<>();
        for (var position = 0; position < lines.size(); position++) {
            var line = lines.get(position);
            var title = Meeting.written(line.title(), MAX_TITLE, "meetings.agenda.title");
            require(line.minutes() >= 0 && line.minutes() <= MOST_MINUTES, "meetings.agenda.minutes", MOST_MINUTES);
            while (above.size() > Math.max(0, line.below())) {
                above.pop();
            }
            var same = kept.stream().filter(it -> it.title().equals(title)).findFirst();
            same.ifPresent(kept::remove);
            var id = same.map(Row::id).orElseGet(AgendaItemId::next);
            jdbc.sql("""
                    insert into meetings_agenda_item (agenda_item_id, meeting_id, parent_id, position, title, minutes, topic_id)
                    values (:id, :meeting, :parent, :position, :title, :minutes, :topic)
                    on duplicate key update parent_id = values(parent_id), position = values(position), minutes = values(minutes), topic_id = values(topic_id)""")
                    .param("id", id.toString()).param("meeting", meeting.toString()).param("parent", above.isEmpty() ? null : above.peek().toString())
                    .param("position", position).param("title", title).param("minutes", line.minutes())
                    .param("topic", line.topic() == null ? null : line.topic().toString()).update();
            above.push(id);
        }
        try {
            kept.forEach(it -> jdbc.sql("delete from meetings_agenda_item where agenda_item_id = ?").param(it.id().toString()).update());
        } catch (DataIntegrityViolationException _) {
            throw new RuleViolation("meetings.agenda.in-use");
        }
    }
}
