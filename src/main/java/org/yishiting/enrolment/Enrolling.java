package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.HukouStatus;
import org.yishiting.residents.Minors;
import org.yishiting.residents.VoterRoll;

/** 参选登记: what somebody does to be on a roll. */
@Service
@Transactional
public class Enrolling {

    public static final int MAX_NAME = 50;
    private static final String COLUMNS = "select application_id, roll_name, hukou, since_month, standing, serial, reason, applied_at, version from enrolment_application\s";

    private final ElectionStore elections;
    private final Timetables timetables;
    private final VoterRoll members;
    private final Minors minors;
    private final JdbcClient jdbc;
    private final Clock clock;

    Enrolling(ElectionStore elections, Timetables timetables, VoterRoll members, Minors minors, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.timetables = timetables;
        this.members = members;
        this.minors = minors;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One's own application for this election, also when it was withdrawn. */
    @Transactional(readOnly = true)
    public Optional<OwnApplication> own(Actor actor, ElectionId election) {
        return find(actor.resident(), election);
    }

    /**
     * Applies, or changes an application that nobody has checked yet; pressing twice applies once. For members of the community. Refuses who
     * said to be a minor ({@code enrolment.apply.minor}), is not of age ({@code enrolment.apply.age}), lives here too short a time ({@code enrolment.apply.short}), is registered elsewhere
     * ({@code enrolment.apply.elsewhere}), and whose application has been checked ({@code enrolment.apply.checked}).
     */
    public ApplicationId apply(Actor actor, ElectionId id, ApplicationDraft draft) {
        lock(actor.resident());
        var election = elections.share(id);
        members.voter(actor, election.community());
        var today = Zone.today(clock);
        require(election.phase() != Phase.NOT_OPEN, "enrolment.apply.not-yet", election.days().opens().getMonthValue(), election.days().opens().getDayOfMonth());
        require(election.takesApplications(today), "enrolment.apply.closed", election.days().closes().getMonthValue(), election.days().closes().getDayOfMonth());
        return write(actor, election, draft);
    }

    /** What {@link #apply} writes and when it refuses, whatever day it is. The person's lock is held. */
    ApplicationId write(Actor actor, Election election, ApplicationDraft draft) {
        var resident = actor.resident();
        minors.requireAdult(actor, "enrolment.apply.minor");
        var name = PlainText.line(draft.name());
        require(!name.isEmpty(), "enrolment.apply.name");
        require(name.length() <= MAX_NAME && !PlainText.givesPersonAway(name), "enrolment.apply.name-long", MAX_NAME);
        var rules = timetables.rules(election.kind(), election.community(), election.setUpOn(), election.days().polling());
        require(draft.ofAge(), "enrolment.apply.age", rules.age());
        require(draft.nowhereElse(), "enrolment.apply.nowhere-else");
        requireTime(draft, rules, election.days().polling());
        require(!elsewhere(resident, election), "enrolment.apply.elsewhere");
        var before = find(resident, election.id());
        if (before.isEmpty()) {
            var id = ApplicationId.next();
            jdbc.sql("""
                    insert into enrolment_application (application_id, election_id, resident_id, roll_name, hukou, since_month, standing, applied_at)
                    values (?, ?, ?, ?, ?, ?, 'APPLIED', ?)""")
                    .param(id.toString()).param(election.id().toString()).param(resident.toString()).param(name).param(draft.hukou().name()).param(since(draft))
                    .param(now()).update();
            return id;
        }
        var own = before.get();
        require(own.standing() == Standing.APPLIED || own.standing().next().contains(Standing.APPLIED), "enrolment.apply.checked");
        jdbc.sql("""
                update enrolment_application set roll_name = ?, hukou = ?, since_month = ?, standing = 'APPLIED', applied_at = if(standing = 'APPLIED', applied_at, ?),
                reason = null, proof = null, checked_by = null, checked_at = null, assembly_id = null, version = version + 1 where application_id = ?""")
                .param(name).param(draft.hukou().name()).param(since(draft)).param(now()).param(own.id().toString()).update();
        return own.id();
    }

    /** Takes one's own application back, any time before the roll is final. What was said is deleted. */
    public void withdraw(Actor actor, ElectionId id) {
        lock(actor.resident());
        var election = elections.hold(id);
        require(election.phase() == Phase.OPEN || election.phase() == Phase.LISTED, "enrolment.withdraw.late");
        var own = find(actor.resident(), id).filter(it -> it.standing() != Standing.WITHDRAWN).orElse(null);
        if (own == null) {
            return;
        }
        own.standing().to(Standing.WITHDRAWN);
        jdbc.sql("delete from enrolment_objection where application_id = ?").param(own.id().toString()).update();
        jdbc.sql("""
                update enrolment_application set standing = 'WITHDRAWN', serial = null, roll_name = '', since_month = null, hukou = 'UNDISCLOSED', reason = null,
                version = version + 1 where application_id = ?""").param(own.id().toString()).update();
    }

    /** Objections that concern one's own line of the roll, and those one made oneself. */
    @Transactional(readOnly = true)
    public List<RollObjection> objections(Actor actor, ElectionId election) {
        return jdbc.sql(RollObjections.COLUMNS + "where o.election_id = :election and (o.resident_id = :me or a.resident_id = :me) order by o.made_at")
                .param("election", election.toString()).param("me", actor.resident().toString()).query(RollObjections::read).list();
    }

    /** So that one and the same person enrols one after the other. To be the first thing in the transaction. */
    void lock(ResidentId resident) {
        jdbc.sql("insert into enrolment_person (resident_id) values (?) on duplicate key update resident_id = resident_id").param(resident.toString()).update();
        jdbc.sql("select resident_id from enrolment_person where resident_id = ? for update").param(resident.toString()).query(String.class).single();
    }

    Optional<OwnApplication> find(ResidentId resident, ElectionId election) {
        return jdbc.sql(COLUMNS + "where election_id = ? and resident_id = ?").params(election.toString(), resident.toString()).query(Enrolling::read).optional();
    }

    private void requireTime(ApplicationDraft draft, RuleSet rules, LocalDate polling) {
        if (draft.hukou() == HukouStatus.LOCAL) {
            return;
        }
        var since = draft.since();
        if (since == null) {
            throw new RuleViolation("enrolment.apply.since");
        }
        if (!enough(since, rules, polling)) {
            var from = since.plusMonths(rules.residenceMonths());
            throw new RuleViolation("enrolment.apply.short", rules.residenceMonths(), String.valueOf(from.getYear()), from.getMonthValue());
        }
    }

    static boolean enough(@Nullable YearMonth since, RuleSet rules, LocalDate polling) {
        return since != null && !since.plusMonths(rules.residenceMonths()).isAfter(YearMonth.from(polling));
    }

    private boolean elsewhere(ResidentId resident, Election election) {
        return jdbc.sql("""
                select count(*) from enrolment_application a join enrolment_election e on e.election_id = a.election_id
                where a.resident_id = ? and a.standing not in ('REFUSED', 'WITHDRAWN') and e.community_id <> ? and e.closed_at is null and e.called_off_at is null""")
                .params(resident.toString(), election.community().toString()).query(Integer.class).single() > 0;
    }

    private static @Nullable LocalDate since(ApplicationDraft draft) {
        return draft.since() == null ? null : draft.since().atDay(1);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static OwnApplication read(ResultSet row, int number) throws SQLException {
        var since = ElectionStore.maybeDay(row, "since_month");
        return new OwnApplication(ApplicationId.parse(row.getString("application_id")), row.getString("roll_name"), HukouStatus.valueOf(row.getString("hukou")),
                since == null ? null : YearMonth.from(since), Standing.valueOf(row.getString("standing")), row.getObject("serial", Integer.class), row.getString("reason"),
                row.getTimestamp("applied_at").toInstant());
    }
}
