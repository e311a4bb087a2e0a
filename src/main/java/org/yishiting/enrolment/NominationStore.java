package org.yishiting.enrolment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;

/** The rows of calls for associate members and of nominations. */
@Component
class NominationStore {

    private static final String CALL = "select call_id, community_id, title, about, seats, until_on, term_months, publicity_until from enrolment_call\s";
    private static final String NOMINATION = """
            select nomination_id, call_id, resident_id, nominated_by, name, words, consented_at, standing, screened_by, reason, appeal, appeal_answer, term_until from enrolment_nomination\s""";

    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    NominationStore(Notices notices, JdbcClient jdbc, Clock clock) {
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Call> call(CallId id) {
        return jdbc.sql(CALL + "where call_id = ?").param(id.toString()).query(NominationStore::readCall).optional();
    }

    /** Refuses with {@code enrolment.associate.unknown}. */
    Call found(CallId id) {
        return call(id).orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    /** Held until the transaction ends. */
    Call hold(CallId id) {
        return jdbc.sql(CALL + "where call_id = ? for update").param(id.toString()).query(NominationStore::readCall).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    List<Call> newest(CommunityId community, int most) {
        return jdbc.sql(CALL + "where community_id = ? order by made_at desc, call_id limit ?").params(community.toString(), most).query(NominationStore::readCall).list();
    }

    Optional<Nomination> one(NominationId id) {
        return jdbc.sql(NOMINATION + "where nomination_id = ?").param(id.toString()).query(NominationStore::readNomination).optional();
    }

    /** Held until the transaction ends. */
    Nomination held(NominationId id) {
        return jdbc.sql(NOMINATION + "where nomination_id = ? for update").param(id.toString()).query(NominationStore::readNomination).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.associate.unknown"));
    }

    /** Those that meet a condition, with its parameters in order. */
    List<Nomination> where(String condition, Object... values) {
        return jdbc.sql(NOMINATION + "where " + condition).params(values).query(NominationStore::readNomination).list();
    }

    void move(NominationId id, NominationStanding standing, @Nullable String reason) {
        jdbc.sql("update enrolment_nomination set standing = ?, reason = coalesce(?, reason), version = version + 1 where nomination_id = ?")
                .param(standing.name()).param(reason).param(id.toString()).update();
    }

    void tell(Nomination it, String key) {
        if (it.resident() != null) {
            notices.tell(List.of(it.resident()), EnrolmentPaths.nomination(it.id()), key, found(it.call()).title());
        }
    }

    Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Call readCall(ResultSet row, int number) throws SQLException {
        return new Call(CallId.parse(row.getString("call_id")), CommunityId.parse(row.getString("community_id")), row.getString("title"), row.getString("about"),
                row.getInt("seats"), ElectionStore.day(row, "until_on"), row.getInt("term_months"), ElectionStore.maybeDay(row, "publicity_until"));
    }

    private static Nomination readNomination(ResultSet row, int number) throws SQLException {
        var resident = row.getString("resident_id");
        return new Nomination(NominationId.parse(row.getString("nomination_id")), CallId.parse(row.getString("call_id")), resident == null ? null : ResidentId.parse(resident),
                ResidentId.parse(row.getString("nominated_by")), row.getString("name"), row.getString("words"), row.getTimestamp("consented_at") != null,
                NominationStanding.valueOf(row.getString("standing")), row.getString("reason"), row.getString("appeal"), row.getString("appeal_answer"),
                ElectionStore.maybeDay(row, "term_until"));
    }
}
