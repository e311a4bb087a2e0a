package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.residents.VoterRoll;

/** 民声连线: members of the community write what they think. The secretary reads it without names; everybody reads how much came in and what was made of it. */
@Service
@Transactional
public class CallForInput {

    public static final int MAX_TEXT = 1000;

    private static final int MOST_EACH = 10;

    private final ConsultationStore store;
    private final VoterRoll roll;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    CallForInput(ConsultationStore store, VoterRoll roll, Offices offices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.roll = roll;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Hands something in, while the call is open ({@code consultation.say.closed}). For members of the community. Refuses an empty text
     * ({@code consultation.say.empty}) and more than ten from one person ({@code consultation.say.many}).
     */
    public void say(Actor actor, ConsultationId id, String text) {
        var it = store.lock(id);
        roll.voter(actor, it.community());
        require(it.calls(Zone.today(clock)), "consultation.say.closed");
        require(!text.isBlank() && text.length() <= MAX_TEXT, "consultation.say.empty", MAX_TEXT);
        require(own(actor, id).size() < MOST_EACH, "consultation.say.many", MOST_EACH);
        jdbc.sql("insert into consultation_submission (submission_id, consultation_id, resident_id, text, said_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), actor.resident().toString(), text.strip(), Timestamp.from(clock.instant())).update();
    }

    @Transactional(readOnly = true)
    public List<Submission> own(Actor actor, ConsultationId id) {
        return jdbc.sql("select text, said_at from consultation_submission where consultation_id = ? and resident_id = ? order by said_at").params(id.toString(), actor.resident().toString())
                .query((row, _) -> new Submission(row.getString(1), row.getTimestamp(2).toInstant())).list();
    }

    /** What came in, without who wrote it. For the CPPCC secretary. @param page counted from 0 */
    @Transactional(readOnly = true)
    public List<Submission> read(Actor actor, ConsultationId id, int page, int size) {
        offices.require(actor, store.find(id).orElseThrow().community(), Office.CPPCC_SECRETARY);
        return jdbc.sql("select text, said_at from consultation_submission where consultation_id = ? order by said_at, submission_id limit ? offset ?").params(id.toString(), size, (long) page * size)
                .query((row, _) -> new Submission(row.getString(1), row.getTimestamp(2).toInstant())).list();
    }

    @Transactional(readOnly = true)
    public int count(ConsultationId id) {
        return jdbc.sql("select count(*) from consultation_submission where consultation_id = ?").param(id.toString()).query(Integer.class).single();
    }
}
