package org.yishiting.minutes;

import com.vaadin.flow.i18n.I18NProvider;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.actions.DeedStatus;
import org.yishiting.actions.Deeds;
import org.yishiting.meetings.MeetingId;
import org.yishiting.meetings.MeetingView;

/** 上次议定事项落实情况: what the same body resolved the last time, and how each point stands today. */
@Component
@Transactional(readOnly = true)
public class LastTime {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final MinutesStore store;
    private final Deeds deeds;
    private final JdbcClient jdbc;
    private final I18NProvider words;

    LastTime(MinutesStore store, Deeds deeds, JdbcClient jdbc, I18NProvider words) {
        this.store = store;
        this.deeds = deeds;
        this.jdbc = jdbc;
        this.words = words;
    }

    /** One point and where it is. {@code status} is null where no topic stands behind it, so that nobody follows it but the body itself. */
    public record Point(String what, String who, @Nullable DeedStatus status, boolean late, @Nullable String result) {}

    /** The last issued minutes of meetings of the same kind in the same community that began before this one. */
    public Optional<MeetingId> before(MeetingView meeting) {
        var begins = meeting.begins();
        if (begins == null) {
            return Optional.empty();
        }
        return jdbc.sql("""
                select b.meeting_id from minutes_book b join meetings_meeting m using (meeting_id)
                where b.community_id = ? and b.kind = ? and b.state = 'ISSUED' and b.meeting_id <> ? and m.begins_at < ? order by m.begins_at desc limit 1""")
                .params(meeting.community().toString(), meeting.kind().name(), meeting.id().toString(), Timestamp.from(begins))
                .query((row, _) -> MeetingId.parse(row.getString(1))).optional();
    }

    /** What that meeting resolved. */
    public List<Point> of(MeetingId meeting) {
        var stands = deeds.stands(Issuing.source(meeting));
        return store.entries(meeting).stream().filter(it -> it.content().kind() == EntryKind.RESOLUTION).map(it -> {
            var deed = stands.get(it.id().toString());
            return new Point(it.content().text(), it.content().name(), deed == null ? null : deed.status(), deed != null && deed.late(), deed == null ? null : deed.result());
        }).toList();
    }

    /** With which new minutes begin; empty where nothing was resolved before. */
    Optional<EntryText> opening(MeetingView meeting) {
        return before(meeting).map(it -> {
            var lines = new ArrayList<String>();
            var number = store.find(it).map(Minutes::number).orElse("");
            lines.add(words.getTranslation("minutes.last.opening", LANGUAGE, number == null ? "" : number));
            of(it).forEach(point -> lines.add(words.getTranslation("minutes.last.line", LANGUAGE, lines.size(), point.what(), state(point))));
            return lines;
        }).filter(it -> it.size() > 1).map(it -> EntryText.noted(String.join("\n", it)));
    }

    private String state(Point point) {
        var key = point.status() == null ? "none" : point.late() ? "late" : point.status().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return words.getTranslation("minutes.stands." + key, LANGUAGE);
    }
}
