package org.yishiting.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;

/** Reads what was asked and voted on. */
@Component
class MotionStore {

    private static final String COLUMNS = """
            select m.motion_id, m.meeting_id, m.number, m.item_id, m.words, m.kind, m.base, m.threshold, m.opened_at, m.closed_at, m.counted_from,
                (select count(*) from sittings_voice v where v.motion_id = m.motion_id), m.on_paper, m.agree, m.against, m.abstain, m.passed,
                (select count(*) from sittings_voice v where v.motion_id = m.motion_id and v.choice = 'AGREE'),
                (select count(*) from sittings_voice v where v.motion_id = m.motion_id and v.choice = 'AGAINST'),
                (select count(*) from sittings_voice v where v.motion_id = m.motion_id and v.choice = 'ABSTAIN')
            from sittings_motion m where m.withdrawn_at is null and\s""";

    private final JdbcClient jdbc;

    MotionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MotionView> of(MeetingId meeting, int voters) {
        return jdbc.sql(COLUMNS + "m.meeting_id = ? order by m.number desc").param(meeting.toString()).query((row, _) -> read(row, voters)).list();
    }

    Optional<MotionView> find(MotionId id, int voters) {
        return jdbc.sql(COLUMNS + "m.motion_id = ?").param(id.toString()).query((row, _) -> read(row, voters)).optional();
    }

    private static MotionView read(ResultSet row, int voters) throws SQLException {
        var kind = MotionKind.valueOf(row.getString(6));
        var closedAt = SittingStore.instant(row, 10);
        var counted = row.getInt(11);
        var passed = row.getBoolean(17);
        Boolean outcome = row.wasNull() ? null : (Boolean) passed;
        var live = closedAt == null && kind == MotionKind.SOUNDING;
        return new MotionView(MotionId.parse(row.getString(1)), MeetingId.parse(row.getString(2)), row.getInt(3), item(row.getString(4)), row.getString(5), kind,
                CountedFrom.valueOf(row.getString(7)), Threshold.valueOf(row.getString(8)), SittingStore.moment(row, 9), closedAt, closedAt == null ? voters : counted,
                row.getInt(12), row.getInt(13), live ? row.getInt(18) : closedAt == null ? 0 : row.getInt(14), live ? row.getInt(19) : closedAt == null ? 0 : row.getInt(15),
                live ? row.getInt(20) : closedAt == null ? 0 : row.getInt(16), outcome);
    }

    private static @Nullable AgendaItemId item(@Nullable String item) {
        return item == null ? null : AgendaItemId.parse(item);
    }
}
