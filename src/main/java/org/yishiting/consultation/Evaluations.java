package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.VoterRoll;

/** Members of the CPPCC and residents judge what came of a consultation, each once; it can be changed while it is open. */
@Service
@Transactional
public class Evaluations {

    private final ConsultationStore store;
    private final VoterRoll roll;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Evaluations(ConsultationStore store, VoterRoll roll, Offices offices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.roll = roll;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For members of the CPPCC and of the community, once units have replied and until it is closed ({@code consultation.appraise.when}). */
    public void give(Actor actor, ConsultationId id, AppraisalAnswer answer) {
        var it = store.lock(id);
        require(it.status() == ConsultationStatus.REPLIED || it.status() == ConsultationStatus.TRACKED, "consultation.appraise.when");
        var member = offices.holds(actor, it.community(), Office.CPPCC_MEMBER);
        if (!member) {
            roll.voter(actor, it.community());
        }
        jdbc.sql("""
                insert into consultation_appraisal (consultation_id, resident_id, as_member, answer, said_at) values (?, ?, ?, ?, ?)
                on duplicate key update as_member = values(as_member), answer = values(answer), said_at = values(said_at)""")
                .params(id.toString(), actor.resident().toString(), member, answer.name(), Timestamp.from(clock.instant())).update();
    }

    @Transactional(readOnly = true)
    public Optional<AppraisalAnswer> own(Actor actor, ConsultationId id) {
        return jdbc.sql("select answer from consultation_appraisal where consultation_id = ? and resident_id = ?").params(id.toString(), actor.resident().toString())
                .query((row, _) -> AppraisalAnswer.valueOf(row.getString(1))).optional();
    }

    @Transactional(readOnly = true)
    public Appraised of(ConsultationId id) {
        var members = new EnumMap<AppraisalAnswer, Integer>(AppraisalAnswer.class);
        var residents = new EnumMap<AppraisalAnswer, Integer>(AppraisalAnswer.class);
        jdbc.sql("select as_member, answer, count(*) from consultation_appraisal where consultation_id = ? group by as_member, answer").param(id.toString())
                .query(row -> {
                    (row.getBoolean(1) ? members : residents).put(AppraisalAnswer.valueOf(row.getString(2)), row.getInt(3));
                });
        return new Appraised(members, residents);
    }
}
