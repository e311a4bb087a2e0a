package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;

/** The opinions of members and residents, one by one, and the reply to each: adopted, partly, or explained why not. */
@Service
@Transactional
public class ConsultationOpinions {

    private final ConsultationStore store;
    private final Invitees invitees;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ConsultationOpinions(ConsultationStore store, Invitees invitees, Offices offices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.invitees = invitees;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(int number, @Nullable String invitee, String text, @Nullable String fate, @Nullable String reply, @Nullable String unit) {}

    /**
     * Writes an opinion down; the next number. For the CPPCC secretary. Refuses an empty text ({@code consultation.opinion.empty}) and one after the
     * recommendation was sent ({@code consultation.late}).
     *
     * @param speaker the invitee who said it; null where it came in writing
     */
    public int add(Actor actor, ConsultationId id, @Nullable UUID speaker, String text) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        require(!text.isBlank() && text.length() <= Consultations.MAX_TEXT, "consultation.opinion.empty", Consultations.MAX_TEXT);
        require(!it.status().reached(ConsultationStatus.RECOMMENDED), "consultation.late");
        require(speaker == null || invitees.of(id).stream().anyMatch(invitee -> invitee.id().equals(speaker)), "consultation.invite.not");
        var number = jdbc.sql("select coalesce(max(number), 0) + 1 from consultation_opinion where consultation_id = ?").param(id.toString()).query(Integer.class).single();
        jdbc.sql("insert into consultation_opinion (opinion_id, consultation_id, number, invitee_id, text) values (?, ?, ?, ?, ?)")
                .param(UUID.randomUUID().toString()).param(id.toString()).param(number).param(speaker == null ? null : speaker.toString()).param(text.strip()).update();
        return number;
    }

    /**
     * Writes what a unit answered. For the CPPCC secretary, once units were assigned ({@code consultation.reply.early}). Every answer has a reason
     * ({@code consultation.reply.missing}), an adopted one too: what will be done.
     */
    public void reply(Actor actor, ConsultationId id, int number, OpinionFate fate, String reply, String unit) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        require(it.status().reached(ConsultationStatus.ASSIGNED) && it.status() != ConsultationStatus.CLOSED, "consultation.reply.early");
        require(!reply.isBlank() && !unit.isBlank() && reply.length() <= Consultations.MAX_TEXT, "consultation.reply.missing", Consultations.MAX_TEXT);
        jdbc.sql("update consultation_opinion set fate = ?, reply = ?, unit = ?, replied_at = ? where consultation_id = ? and number = ?")
                .params(fate.name(), reply.strip(), unit.strip(), Timestamp.from(clock.instant()), id.toString(), number).update();
    }

    /** By number, with the speakers as they agreed to be named today. */
    @Transactional(readOnly = true)
    public List<ConsultationOpinion> of(ConsultationId id) {
        var people = invitees.of(id).stream().collect(Collectors.toMap(it -> it.id().toString(), it -> it));
        return jdbc.sql("select number, invitee_id, text, fate, reply, unit from consultation_opinion where consultation_id = ? order by number").param(id.toString())
                .query((row, _) -> new Row(row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getString(6))).list().stream().map(it -> {
                    var speaker = it.invitee() == null ? null : people.get(it.invitee());
                    return new ConsultationOpinion(it.number(), speaker == null ? null : speaker.shown(), speaker == null ? null : speaker.kind(), it.text(),
                            it.fate() == null ? null : OpinionFate.valueOf(it.fate()), it.reply(), it.unit());
                }).toList();
    }
}
