package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;

/** Which unit does what until when (办理分工与时限), and what it reports. */
@Service
@Transactional
public class UnitTasks {

    private static final int LONGEST_UNIT = 80;
    private static final int LONGEST_WHAT = 300;

    private final ConsultationStore store;
    private final Offices offices;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;

    UnitTasks(ConsultationStore store, Offices offices, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Assigns a unit. For the CPPCC secretary, once the recommendation was sent and until it is replied ({@code consultation.task.when}). Refuses a missing unit
     * or task ({@code consultation.task.missing}) and a day beyond the term of the policy ({@code consultation.task.late}).
     *
     * @param until null takes the term of the policy
     */
    public void assign(Actor actor, ConsultationId id, String unit, String what, @Nullable LocalDate until) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        require(!unit.isBlank() && !what.isBlank() && unit.length() <= LONGEST_UNIT && what.length() <= LONGEST_WHAT, "consultation.task.missing");
        require(it.status() == ConsultationStatus.RECOMMENDED || it.status() == ConsultationStatus.ASSIGNED, "consultation.task.when");
        var last = deadlines.due(clock.instant(), PolicyKey.CPPCC_REPLY_MONTHS, it.community()).day();
        require(until == null || !until.isAfter(last) && !until.isBefore(Zone.today(clock)), "consultation.task.late", last.getMonthValue(), last.getDayOfMonth());
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from consultation_task where consultation_id = ?").param(id.toString()).query(Integer.class).single();
        jdbc.sql("insert into consultation_task (task_id, consultation_id, number, unit, what, due_on) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), number, unit.strip(), what.strip(), Date.valueOf(until == null ? last : until)).update();
    }

    /** Writes what the unit reported. For the CPPCC secretary. Refuses an empty report ({@code consultation.task.report}). */
    public void report(Actor actor, ConsultationId id, int number, String report) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        require(!report.isBlank() && report.length() <= Consultations.MAX_TEXT, "consultation.task.report", Consultations.MAX_TEXT);
        require(it.status() != ConsultationStatus.CLOSED, "consultation.late");
        jdbc.sql("update consultation_task set report = ?, reported_at = ? where consultation_id = ? and number = ?")
                .params(report.strip(), Timestamp.from(clock.instant()), id.toString(), number).update();
    }

    @Transactional(readOnly = true)
    public List<UnitTask> of(ConsultationId id) {
        return jdbc.sql("select number, unit, what, due_on, report from consultation_task where consultation_id = ? order by number").param(id.toString())
                .query((row, _) -> new UnitTask(row.getInt(1), row.getString(2), row.getString(3), row.getDate(4).toLocalDate(), row.getString(5))).list();
    }
}
