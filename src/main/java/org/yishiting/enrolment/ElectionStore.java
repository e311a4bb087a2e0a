package org.yishiting.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Reads and writes elections. What changes the roll holds the election's row; who only applies shares it. */
@Component
class ElectionStore {

    static final int MAX_REASON = 300;

    private static final String COLUMNS = """
            select election_id, community_id, title, kind, set_up_on, opens_on, closes_on, check_until, assembly_until, publish_until, objections_until, decide_until,
            polling_on, remove_on, listed_at, final_at, closed_at, called_off_at, called_off_why, removed_at, record, roll_size from enrolment_election\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ElectionStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Election> find(ElectionId id) {
        return jdbc.sql(COLUMNS + "where election_id = ?").param(id.toString()).query(this::read).optional();
    }

    /** Refuses with {@code enrolment.election.unknown}. */
    Election found(ElectionId id) {
        return find(id).orElseThrow(() -> new RuleViolation("enrolment.election.unknown"));
    }

    /** Held until the transaction ends. To be the first read in it. */
    Election hold(ElectionId id) {
        return jdbc.sql(COLUMNS + "where election_id = ? for update").param(id.toString()).query(this::read).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.election.unknown"));
    }

    /** As it stays until the transaction ends. To be the first read in it. */
    Election share(ElectionId id) {
        return jdbc.sql(COLUMNS + "where election_id = ? lock in share mode").param(id.toString()).query(this::read).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.election.unknown"));
    }

    /** Those whose polling day is not long over, the next one first. */
    List<Election> of(CommunityId community, LocalDate pollingFrom) {
        return jdbc.sql(COLUMNS + "where community_id = ? and polling_on >= ? order by polling_on, election_id limit 20").params(community.toString(), pollingFrom)
                .query(this::read).list();
    }

    List<Election> where(String condition, LocalDate day) {
        return jdbc.sql(COLUMNS + "where " + condition + " order by polling_on limit 1000").param("day", day).query(this::read).list();
    }

    void write(Election it, ResidentId by) {
        var days = it.days();
        jdbc.sql("""
                insert into enrolment_election (election_id, community_id, title, kind, set_up_on, set_up_by, opens_on, closes_on, check_until, assembly_until, publish_until,
                objections_until, decide_until, polling_on, remove_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(it.id().toString()).param(it.community().toString()).param(it.title()).param(it.kind().name()).param(it.setUpOn()).param(by.toString())
                .param(days.opens()).param(days.closes()).param(days.checked()).param(days.assembly()).param(days.published()).param(days.objections()).param(days.decided())
                .param(days.polling()).param(days.removed()).update();
    }

    /** Notes that something happened now: {@code listed_at} and the like. */
    void mark(ElectionId id, String column) {
        jdbc.sql("update enrolment_election set " + column + " = ? where election_id = ?").params(Timestamp.from(clock.instant()), id.toString()).update();
    }

    private Election read(ResultSet row, int number) throws SQLException {
        var days = new Timetable(day(row, "opens_on"), day(row, "closes_on"), day(row, "check_until"), maybeDay(row, "assembly_until"), day(row, "publish_until"),
                day(row, "objections_until"), day(row, "decide_until"), day(row, "polling_on"), day(row, "remove_on"));
        return new Election(ElectionId.parse(row.getString("election_id")), CommunityId.parse(row.getString("community_id")), row.getString("title"),
                ElectionKind.valueOf(row.getString("kind")), phase(row, days), day(row, "set_up_on"), days, at(row, "listed_at"), at(row, "final_at"),
                row.getString("called_off_why"), row.getObject("roll_size", Integer.class), row.getString("record"), row.getTimestamp("removed_at") != null);
    }

    private Phase phase(ResultSet row, Timetable days) throws SQLException {
        if (row.getTimestamp("called_off_at") != null) {
            return Phase.CALLED_OFF;
        }
        if (row.getTimestamp("closed_at") != null) {
            return Phase.CLOSED;
        }
        if (row.getTimestamp("final_at") != null) {
            return Phase.FINAL;
        }
        if (row.getTimestamp("listed_at") != null) {
            return Phase.LISTED;
        }
        return Zone.today(clock).isBefore(days.opens()) ? Phase.NOT_OPEN : Phase.OPEN;
    }

    static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate maybeDay(ResultSet row, String column) throws SQLException {
        var day = row.getDate(column);
        return day == null ? null : day.toLocalDate();
    }

    static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }


    /** Words without what cannot be seen. Refuses empty ones with the key, and more than the most with {@code enrolment.words.long}. */
    static String words(String typed, String missing) {
        var words = PlainText.lines(typed);
        RuleViolation.require(!words.isEmpty(), missing);
        RuleViolation.require(words.length() <= MAX_REASON, "enrolment.words.long", MAX_REASON);
        return words;
    }
}
