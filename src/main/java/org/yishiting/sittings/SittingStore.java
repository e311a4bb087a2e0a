package org.yishiting.sittings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.AgendaItemId;
import org.yishiting.meetings.MeetingId;

/** Reads sittings; acts that number or order something take the sitting's lock before they read anything else. */
@Component
class SittingStore {

    private static final String COLUMNS = "select meeting_id, community_id, secret, begun_at, paused_at, ended_at, shut_at, item_id, speak_seconds from sittings_sitting where meeting_id = ?";

    private final JdbcClient jdbc;

    SittingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Also one that is put off. */
    Optional<Sitting> find(MeetingId id) {
        return jdbc.sql(COLUMNS).param(id.toString()).query(SittingStore::read).optional();
    }

    /** Where people can check in, or could. */
    Optional<Sitting> open(MeetingId id) {
        return find(id).filter(it -> it.shutAt() == null);
    }

    /** Refuses with {@code sittings.not-open} before anybody could check in. */
    Sitting get(MeetingId id) {
        return open(id).orElseThrow(() -> new RuleViolation("sittings.not-open"));
    }

    /** Takes the lock before anything is read, whether or not there is a sitting. */
    void hold(MeetingId id) {
        jdbc.sql("select meeting_id from sittings_sitting where meeting_id = ? for update").param(id.toString()).query(String.class).optional();
    }

    /** The same for this transaction alone. */
    Sitting lock(MeetingId id) {
        return jdbc.sql(COLUMNS + " for update").param(id.toString()).query(SittingStore::read).optional().filter(it -> it.shutAt() == null).orElseThrow(() -> new RuleViolation("sittings.not-open"));
    }

    /** Refuses with {@code sittings.not-running} unless people sit together, or have paused. */
    Sitting lockRunning(MeetingId id) {
        var sitting = lock(id);
        RuleViolation.require(sitting.running(), "sittings.not-running");
        return sitting;
    }

    private static Sitting read(ResultSet row, int number) throws SQLException {
        var item = row.getString(8);
        return new Sitting(MeetingId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), row.getString(3), instant(row, 4), instant(row, 5), instant(row, 6),
                instant(row, 7), item == null ? null : AgendaItemId.parse(item), row.getInt(9));
    }

    static Timestamp at(Instant instant) {
        return Timestamp.from(instant);
    }

    static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static Instant moment(ResultSet row, int column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }
}
