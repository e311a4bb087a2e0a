package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Date;
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

/** Research notes before the meeting and notes of progress after it, by the secretary and the members of the CPPCC. Everybody reads them. */
@Service
@Transactional
public class ConsultationNotes {

    private final ConsultationStore store;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationNotes(ConsultationStore store, Offices offices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes a note of today: of research until the recommendation is sent, of progress once units were assigned ({@code consultation.note.late}). For the
     * CPPCC secretary and members. Refuses an empty text ({@code consultation.note.empty}).
     */
    public void write(Actor actor, ConsultationId id, ConsultationNote.Kind kind, String text) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY, Office.CPPCC_MEMBER);
        require(!text.isBlank() && text.length() <= Consultations.MAX_TEXT, "consultation.note.empty", Consultations.MAX_TEXT);
        require(kind == ConsultationNote.Kind.RESEARCH ? it.status().reached(ConsultationStatus.TOPIC_SET) && !it.status().reached(ConsultationStatus.RECOMMENDED)
                : it.status().reached(ConsultationStatus.ASSIGNED) && it.status() != ConsultationStatus.CLOSED, "consultation.note.late");
        jdbc.sql("insert into consultation_note (note_id, consultation_id, kind, text, noted_on, written_by, written_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), kind.name(), text.strip(), Date.valueOf(Zone.today(clock)), actor.resident().toString(), Timestamp.from(clock.instant())).update();
    }

    /** The oldest first. */
    @Transactional(readOnly = true)
    public List<ConsultationNote> of(ConsultationId id) {
        return jdbc.sql("select kind, text, noted_on from consultation_note where consultation_id = ? order by noted_on, written_at").param(id.toString())
                .query((row, _) -> new ConsultationNote(ConsultationNote.Kind.valueOf(row.getString(1)), row.getString(2), row.getDate(3).toLocalDate())).list();
    }
}
