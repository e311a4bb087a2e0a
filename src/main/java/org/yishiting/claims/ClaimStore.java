package org.yishiting.claims;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.photos.PhotoId;
import org.yishiting.points.RuleId;
import org.yishiting.points.Rules;
import org.yishiting.residents.Residents;

/** How claims lie in the database. */
@Component
class ClaimStore {

    static final String COLUMNS = """
            select claim_id, community_id, resident_id, rule_id, version, units, points, done_on, words, named, state, filed_at, due_at, confirm_code, confirmed_by, reviewed_by,
                second_by, public_until, reason, appeal_until, appeal, answer, given, row_version, answered_by, activity_id from claims_claim\s""";

    private final Rules rules;
    private final Residents residents;
    private final JdbcClient jdbc;

    ClaimStore(Rules rules, Residents residents, JdbcClient jdbc) {
        this.rules = rules;
        this.residents = residents;
        this.jdbc = jdbc;
    }

    record Row(ClaimId id, CommunityId community, ResidentId resident, RuleId rule, int version, int units, int points, LocalDate doneOn, String words, boolean named, ClaimState state,
            Instant filedAt, Instant dueAt, @Nullable String code, @Nullable ResidentId confirmedBy, @Nullable ResidentId reviewedBy, @Nullable ResidentId secondBy,
            @Nullable LocalDate publicUntil, @Nullable String reason, @Nullable LocalDate appealUntil, @Nullable String appeal, @Nullable String answer, @Nullable Integer given,
            int rowVersion, @Nullable ResidentId answeredBy, @Nullable String activity) {}

    Optional<Row> find(ClaimId id) {
        return jdbc.sql(COLUMNS + "where claim_id = ?").param(id.toString()).query(ClaimStore::read).optional();
    }

    Row hold(ClaimId id) {
        return jdbc.sql(COLUMNS + "where claim_id = ? for update").param(id.toString()).query(ClaimStore::read).optional().orElseThrow(() -> new RuleViolation("claims.claim.gone"));
    }

    List<Row> where(String condition, Object... params) {
        return jdbc.sql(COLUMNS + "where " + condition).params(params).query(ClaimStore::read).list();
    }

    void move(Row row, ClaimState state, String more, Object... params) {
        var all = Stream.concat(Stream.concat(Stream.of(state.name()), Stream.of(params)), Stream.of(row.id.toString())).toArray();
        jdbc.sql("update claims_claim set state = ?, row_version = row_version + 1" + more + " where claim_id = ?").params(all).update();
    }

    ClaimView view(Row it) {
        return views(List.of(it)).getFirst();
    }

    List<ClaimView> views(Collection<Row> rows) {
        var names = residents.names(rows.stream().flatMap(it -> Stream.of(it.resident, it.confirmedBy, it.reviewedBy, it.secondBy)).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream().map(it -> new ClaimView(it.id, rules.find(it.rule, it.version).orElseThrow(), it.units, it.points, it.doneOn, it.words, it.named, it.state, it.filedAt,
                it.dueAt, it.code, it.confirmedBy == null ? null : names.getOrDefault(it.confirmedBy, ""), it.reviewedBy == null ? null : names.getOrDefault(it.reviewedBy, ""),
                it.secondBy == null ? null : names.getOrDefault(it.secondBy, ""), it.publicUntil, it.reason, it.appealUntil, it.appeal, it.answer, it.given, photos(it.id),
                names.getOrDefault(it.resident, ""), it.rowVersion)).toList();
    }

    List<PhotoId> photos(ClaimId id) {
        return jdbc.sql("select photo_id from claims_photo where claim_id = ?").param(id.toString()).query((row, _) -> PhotoId.parse(row.getString(1))).list();
    }

    static Timestamp at(Instant moment) {
        return Timestamp.from(moment);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(ClaimId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), ResidentId.parse(row.getString(3)), RuleId.parse(row.getString(4)), row.getInt(5),
                row.getInt(6), row.getInt(7), row.getObject(8, LocalDate.class), row.getString(9), row.getBoolean(10), ClaimState.valueOf(row.getString(11)),
                row.getTimestamp(12).toInstant(), row.getTimestamp(13).toInstant(), row.getString(14), person(row, 15), person(row, 16), person(row, 17),
                row.getObject(18, LocalDate.class), row.getString(19), row.getObject(20, LocalDate.class), row.getString(21), row.getString(22), row.getObject(23, Integer.class),
                row.getInt(24), person(row, 25), row.getString(26));
    }

    private static @Nullable ResidentId person(ResultSet row, int column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : ResidentId.parse(id);
    }
}
