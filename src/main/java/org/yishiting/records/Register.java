package org.yishiting.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** The register of each community: records are entered and read, never changed (the database refuses it). */
@Service
@Transactional(readOnly = true)
public class Register {

    private static final String COLUMNS = "community_id, place, year, serial, subject, title, body, entered_at, previous, fingerprint";

    private final JdbcClient jdbc;
    private final Clock clock;

    Register(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record End(long place, int year, int serial, String fingerprint) {}

    /** Enters a record as part of the act it records: both are kept, or neither. Waits for others who enter one in the same community. */
    @Transactional(propagation = Propagation.MANDATORY)
    public RecordNumber enter(RecordDraft draft) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var year = at.atZone(Zone.PORTAL).getYear();
        var end = lock(draft.community());
        var place = end.place() + 1;
        var number = new RecordNumber(Math.max(year, end.year()), year > end.year() ? 1 : end.serial() + 1);
        var fingerprint = Fingerprint.of(draft, place, number, at, end.fingerprint());
        jdbc.sql("insert into records_record (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(draft.community().toString(), place, number.year(), number.serial(), draft.subject(), draft.title(), draft.body(), Timestamp.from(at),
                        end.fingerprint(), fingerprint).update();
        jdbc.sql("update records_chain set place = ?, year = ?, serial = ?, fingerprint = ? where community_id = ?")
                .params(place, number.year(), number.serial(), fingerprint, draft.community().toString()).update();
        return number;
    }

    public Optional<CommunityRecord> find(CommunityId community, RecordNumber number) {
        return jdbc.sql("select " + COLUMNS + " from records_record where community_id = ? and year = ? and serial = ?")
                .params(community.toString(), number.year(), number.serial()).query(Register::read).optional();
    }

    /** The last record about something. */
    public Optional<CommunityRecord> about(CommunityId community, String subject) {
        return jdbc.sql("select " + COLUMNS + " from records_record where community_id = ? and subject = ? order by place desc limit 1")
                .params(community.toString(), subject).query(Register::read).optional();
    }

    /** @param page counted from 0 */
    public RecordPage list(CommunityId community, int page, int size) {
        var items = jdbc.sql("select " + COLUMNS + " from records_record where community_id = ? order by place desc limit ? offset ?")
                .params(community.toString(), size, (long) page * size).query(Register::read).list();
        var total = jdbc.sql("select count(*) from records_record where community_id = ?").param(community.toString()).query(Long.class).single();
        return new RecordPage(items, total);
    }

    /** Reads a whole register and works out every fingerprint anew. */
    public Verified verify(CommunityId community) {
        var read = new AtomicLong();
        var last = new AtomicReference<>("");
        var differs = new AtomicReference<@Nullable Long>();
        jdbc.sql("select " + COLUMNS + " from records_record where community_id = ? order by place").param(community.toString()).query((row, _) -> read(row, 0)).stream()
                .forEach(it -> {
                    var expected = read.incrementAndGet();
                    if (it.place() != expected || !it.previous().equals(last.get()) || !Fingerprint.fits(it)) {
                        differs.compareAndSet(null, expected);
                    }
                    last.set(it.fingerprint());
                });
        var end = jdbc.sql("select place, year, serial, fingerprint from records_chain where community_id = ?").param(community.toString()).query(End.class).optional();
        var complete = end.map(it -> it.place() == read.get() && it.fingerprint().equals(last.get())).orElse(read.get() == 0);
        if (!complete) {
            differs.compareAndSet(null, read.get() + 1);
        }
        return new Verified(read.get(), differs.get());
    }

    /** The end of the chain, held until the transaction ends. */
    private End lock(CommunityId community) {
        jdbc.sql("insert into records_chain (community_id, place, year, serial, fingerprint) values (?, 0, 0, 0, '') on duplicate key update place = place")
                .param(community.toString()).update();
        return jdbc.sql("select place, year, serial, fingerprint from records_chain where community_id = ? for update").param(community.toString())
                .query(End.class).single();
    }

    private static CommunityRecord read(ResultSet row, int number) throws SQLException {
        return new CommunityRecord(CommunityId.parse(row.getString("community_id")), new RecordNumber(row.getInt("year"), row.getInt("serial")), row.getLong("place"),
                row.getString("subject"), row.getString("title"), row.getString("body"), row.getTimestamp("entered_at").toInstant(), row.getString("previous"),
                row.getString("fingerprint"));
    }
}
