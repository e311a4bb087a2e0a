package org.yishiting.consultation;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.meetings.MeetingId;
import org.yishiting.records.RecordNumber;

/** The rows of consultations. */
@Component
class ConsultationStore {

    private static final String SELECT = """
            select consultation_id, community_id, year, item, title, question, committee, meeting_until, status, call_until, survey, meeting_id, minutes, recommendation, addressed_to, recommended,
            finding, concluded from consultation_topic where\s""";

    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Consultation> find(ConsultationId id) {
        return jdbc.sql(SELECT + "consultation_id = ?").param(id.toString()).query(ConsultationStore::read).optional();
    }

    /** Held until the act ends, so that two who lead it on at once do so one after the other. */
    Consultation lock(ConsultationId id) {
        jdbc.sql("select version from consultation_topic where consultation_id = ? for update").param(id.toString()).query(Integer.class).optional()
                .orElseThrow(() -> new RuleViolation("consultation.gone"));
        return find(id).orElseThrow(() -> new RuleViolation("consultation.gone"));
    }

    List<Consultation> plan(CommunityId community, int year) {
        return jdbc.sql(SELECT + "community_id = ? and year = ? order by item").params(community.toString(), year).query(ConsultationStore::read).list();
    }

    List<Consultation> running(CommunityId community) {
        return jdbc.sql(SELECT + "community_id = ? and status <> 'CLOSED' order by year, item").param(community.toString()).query(ConsultationStore::read).list();
    }

    /** What is deliberated in a meeting. */
    List<ConsultationId> of(MeetingId meeting) {
        return jdbc.sql("select consultation_id from consultation_topic where meeting_id = ?").param(meeting.toString()).query((row, _) -> ConsultationId.parse(row.getString(1))).list();
    }

    List<Integer> years(CommunityId community) {
        return jdbc.sql("select distinct year from consultation_topic where community_id = ? order by year desc").param(community.toString()).query((row, _) -> row.getInt(1)).list();
    }

    /** The next item of the plan of a year; others wait. */
    int nextItem(CommunityId community, int year) {
        jdbc.sql("select community_id from community_place where community_id = ? for update").param(community.toString()).query(String.class).optional();
        return jdbc.sql("select coalesce(max(item), 0) + 1 from consultation_topic where community_id = ? and year = ?").params(community.toString(), year).query(Integer.class).single();
    }

    void set(ConsultationId id, String column, @Nullable Object value) {
        jdbc.sql("update consultation_topic set " + column + " = ?, changed_at = ?, version = version + 1 where consultation_id = ?")
                .param(value instanceof LocalDate day ? Date.valueOf(day) : value).param(Timestamp.from(clock.instant())).param(id.toString()).update();
    }

    void status(ConsultationId id, ConsultationStatus status) {
        set(id, "status", status.name());
        jdbc.sql("insert into consultation_step (consultation_id, status, entered_at) values (?, ?, ?)").params(id.toString(), status.name(), Timestamp.from(clock.instant())).update();
    }

    List<ConsultationStep> steps(ConsultationId id) {
        return jdbc.sql("select status, entered_at from consultation_step where consultation_id = ? order by entered_at").param(id.toString())
                .query((row, _) -> new ConsultationStep(ConsultationStatus.valueOf(row.getString(1)), row.getTimestamp(2).toInstant())).list();
    }

    private static Consultation read(ResultSet row, int number) throws SQLException {
        return new Consultation(ConsultationId.parse(row.getString(1)), CommunityId.parse(row.getString(2)), row.getInt(3), row.getInt(4), row.getString(5), row.getString(6), row.getString(7),
                row.getDate(8).toLocalDate(), ConsultationStatus.valueOf(row.getString(9)), day(row.getDate(10)), row.getString(11), meeting(row.getString(12)), record(row.getString(13)),
                row.getString(14), row.getString(15), record(row.getString(16)), row.getString(17), record(row.getString(18)));
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private static @Nullable MeetingId meeting(@Nullable String id) {
        return id == null ? null : MeetingId.parse(id);
    }

    private static @Nullable RecordNumber record(@Nullable String number) {
        return number == null ? null : RecordNumber.parse(number).orElse(null);
    }
}
