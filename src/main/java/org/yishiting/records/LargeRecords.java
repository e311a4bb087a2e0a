package org.yishiting.records;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.yishiting.base.Zone;
import org.yishiting.community.LargeDemo;
import org.yishiting.community.LargeShare;

/** The registers of the large data set, sealed one record after the other as the register does it. */
@Component
@Order(50)
class LargeRecords implements LargeDemo {

    private static final int BATCH = 2_000;
    private static final Duration SPAN = Duration.ofDays(4 * 365);
    private static final String BODY = "参加：十四位。\n结论：棚子往东移五米，夜里十点半以后推车进场。\n不同意见：一位认为应当等到明年，原文附后。\n办理：居委会，九月三十日前。";
    private static final List<String> KINDS = List.of("topic", "topic", "topic", "meeting", "minutes", "decision", "deed");

    private final JdbcTemplate jdbc;
    private final Clock clock;

    LargeRecords(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "records";
    }

    private record End(long place, int year, int serial, String fingerprint) {}

    /** What is there already is of today, so that the years are only spread where there is nothing. */
    @Override
    public void fill(LargeShare share) {
        jdbc.update("insert into records_chain (community_id, place, year, serial, fingerprint) values (?, 0, 0, 0, '') on duplicate key update place = place", share.community().toString());
        var end = jdbc.query("select place, year, serial, fingerprint from records_chain where community_id = ?",
                (row, _) -> new End(row.getLong(1), row.getInt(2), row.getInt(3), row.getString(4)), share.community().toString()).getFirst();
        var span = end.place() == 0 ? SPAN : Duration.ofHours(1);
        var begin = clock.instant().truncatedTo(ChronoUnit.MICROS).minus(span);
        var rows = new ArrayList<Object[]>();
        for (var done = 0; done < share.records().count(); done++) {
            var at = begin.plus(span.multipliedBy(done).dividedBy(share.records().count())).truncatedTo(ChronoUnit.MICROS);
            var record = next(share, end, done, at);
            rows.add(new Object[] {share.community().toString(), record.place(), record.number().year(), record.number().serial(), record.subject(), record.title(), record.body(),
                    Timestamp.from(at), record.previous(), record.fingerprint()});
            end = new End(record.place(), record.number().year(), record.number().serial(), record.fingerprint());
            if (rows.size() == BATCH || done == share.records().count() - 1) {
                write(share, rows);
                rows.clear();
            }
        }
        jdbc.update("update records_chain set place = ?, year = ?, serial = ?, fingerprint = ? where community_id = ?", end.place(), end.year(), end.serial(), end.fingerprint(),
                share.community().toString());
    }

    private static CommunityRecord next(LargeShare share, End end, int done, Instant at) {
        var year = Math.max(end.year(), at.atZone(Zone.PORTAL).getYear());
        var number = new RecordNumber(year, year > end.year() ? 1 : end.serial() + 1);
        var subject = KINDS.get(done % KINDS.size()) + ":" + LargeShare.id("topic", share.topics().from() + done % share.topics().count());
        return Register.sealed(new RecordDraft(share.community(), subject, "第" + (done + 1) + "份记录", BODY), number, end.place() + 1, at, List.of(), end.fingerprint());
    }

    private void write(LargeShare share, List<Object[]> rows) {
        LargeShare.insert(jdbc, "records_record (community_id, place, year, serial, subject, title, body, entered_at, previous, fingerprint)", rows);
        jdbc.update("insert into records_about (community_id, place, what) select community_id, place, subject from records_record where community_id = ? and place between ? and ?",
                share.community().toString(), rows.getFirst()[1], rows.getLast()[1]);
    }
}
