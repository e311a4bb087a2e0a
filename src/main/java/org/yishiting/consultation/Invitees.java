package org.yishiting.consultation;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.Residents;

/** Departments, members and residents who are invited. A person's name is shown as they agreed to it, and no longer once they take that back (P11). */
@Service
@Transactional
public class Invitees {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ALIAS = 30;

    private final ConsultationStore store;
    private final Offices offices;
    private final Residents residents;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Invitees(ConsultationStore store, Offices offices, Residents residents, Notices notices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.offices = offices;
        this.residents = residents;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Invites somebody; whoever has an account is asked how they want to be named. For the CPPCC secretary. Refuses a missing name
     * ({@code consultation.invite.name}) and an invitation after the meeting ({@code consultation.late}).
     */
    public UUID invite(Actor actor, ConsultationId id, InviteeKind kind, String name, @Nullable ResidentId resident) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        require(!name.isBlank() && name.length() <= LONGEST_NAME, "consultation.invite.name", LONGEST_NAME);
        require(!it.status().reached(ConsultationStatus.MINUTES), "consultation.late");
        var invitee = UUID.randomUUID();
        jdbc.sql("insert into consultation_invitee (invitee_id, consultation_id, kind, name, resident_id, answer) values (?, ?, ?, ?, ?, ?)")
                .param(invitee.toString()).param(id.toString()).param(kind.name()).param(name.strip()).param(resident == null ? null : resident.toString())
                .param(kind == InviteeKind.DEPARTMENT ? "NAMED" : "ASKED").update();
        if (resident != null) {
            notices.tell(List.of(resident), ConsultationPaths.consultation(id), "consultation.notice.invited", it.title());
        }
        return invitee;
    }

    /**
     * Invites a member of the community by their number, so that they answer themselves. For the CPPCC secretary. Refuses as {@link #invite}, and a number
     * that no member has ({@code consultation.invite.nobody}).
     */
    public UUID inviteByPhone(Actor actor, ConsultationId id, InviteeKind kind, String name, String phone) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        var resident = residents.memberToInvite(actor, it.community(), phone).orElseThrow(() -> new RuleViolation("consultation.invite.nobody"));
        return invite(actor, id, kind, name, resident);
    }

    /**
     * Enters what somebody without an account here said, with the paper they signed. For the CPPCC secretary. Refuses for people with an account, who answer
     * themselves ({@code consultation.invite.themselves}), and an alias that is missing ({@code consultation.invite.alias}).
     */
    public void enter(Actor actor, ConsultationId id, UUID invitee, Invitee.Answer answer, String alias) {
        var it = store.lock(id);
        offices.require(actor, it.community(), Office.CPPCC_SECRETARY);
        var found = find(id, invitee);
        require(found.resident() == null, "consultation.invite.themselves");
        write(found, answer, alias);
    }

    /**
     * Says whether one comes and how one is named; can be changed at any time and counts at once. Refuses who is not invited
     * ({@code consultation.invite.not}) and an alias that is missing ({@code consultation.invite.alias}).
     */
    public void answer(Actor actor, ConsultationId id, Invitee.Answer answer, String alias) {
        write(own(actor, id).orElseThrow(() -> new RuleViolation("consultation.invite.not")), answer, alias);
    }

    /** One's own invitation. */
    @Transactional(readOnly = true)
    public Optional<Invitee> own(Actor actor, ConsultationId id) {
        return of(id).stream().filter(it -> actor.resident().equals(it.resident())).findFirst();
    }

    /** Departments, members and residents, each by name. Pages show {@link Invitee#shown()}. */
    @Transactional(readOnly = true)
    public List<Invitee> of(ConsultationId id) {
        return jdbc.sql("select invitee_id, kind, name, resident_id, answer, alias from consultation_invitee where consultation_id = ? order by kind, name").param(id.toString())
                .query((row, _) -> new Invitee(UUID.fromString(row.getString(1)), InviteeKind.valueOf(row.getString(2)), row.getString(3),
                        row.getString(4) == null ? null : ResidentId.parse(row.getString(4)), Invitee.Answer.valueOf(row.getString(5)), row.getString(6))).list();
    }

    private Invitee find(ConsultationId id, UUID invitee) {
        return of(id).stream().filter(it -> it.id().equals(invitee)).findFirst().orElseThrow(() -> new RuleViolation("consultation.invite.not"));
    }

    private void write(Invitee it, Invitee.Answer answer, String alias) {
        require(answer != Invitee.Answer.ALIAS || !alias.isBlank() && alias.length() <= LONGEST_ALIAS, "consultation.invite.alias", LONGEST_ALIAS);
        jdbc.sql("update consultation_invitee set answer = ?, alias = ?, answered_at = ? where invitee_id = ?")
                .param(answer.name()).param(answer == Invitee.Answer.ALIAS ? alias.strip() : null).param(Timestamp.from(clock.instant())).param(it.id().toString()).update();
    }
}
