package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.community.Typists;
import org.yishiting.notifications.Notices;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.HukouStatus;

/** Committee staff check applications one by one, and record how an assembly voted on those it has to admit. */
@Service
@Transactional
public class Checking {

    private static final int MOST = 2_000;
    private static final String COLUMNS = """
            select application_id, election_id, resident_id, roll_name, hukou, since_month, standing, applied_at, assembly_id, version from enrolment_application\s""";

    private final ElectionStore elections;
    private final Timetables timetables;
    private final ResidenceEvidence evidence;
    private final AccessLog reads;
    private final Offices offices;
    private final Typists typists;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Checking(ElectionStore elections, Timetables timetables, ResidenceEvidence evidence, AccessLog reads, Offices offices, Typists typists, Notices notices, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.timetables = timetables;
        this.evidence = evidence;
        this.reads = reads;
        this.offices = offices;
        this.typists = typists;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(ApplicationId id, ElectionId election, ResidentId resident, String name, HukouStatus hukou, @Nullable YearMonth since, Standing standing, Instant appliedAt,
            boolean consented, int version) {

        boolean needsConsent(ElectionKind kind) {
            return kind.asksAssembly() && hukou != HukouStatus.LOCAL;
        }
    }

    /** What waits to be checked in a community, who applied first first. Says nothing about whose it is. */
    @Transactional(readOnly = true)
    public List<WaitingApplication> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        return waiting("e.community_id = ?", community.toString(), most);
    }

    /** The same for one election. */
    @Transactional(readOnly = true)
    public List<WaitingApplication> waiting(Actor actor, ElectionId id, int most) {
        offices.require(actor, elections.found(id).community(), Office.COMMITTEE_STAFF);
        return waiting("e.election_id = ?", id.toString(), most);
    }

    private List<WaitingApplication> waiting(String where, String id, int most) {
        return jdbc.sql("""
                select a.application_id, a.election_id, e.title, a.applied_at, e.check_until from enrolment_election e
                join enrolment_application a on a.election_id = e.election_id and a.standing = 'APPLIED'
                where %s and e.listed_at is null and e.called_off_at is null order by a.applied_at, a.application_id limit ?""".formatted(where)).params(id, most)
                .query((row, _) -> new WaitingApplication(ApplicationId.parse(row.getString(1)), ElectionId.parse(row.getString(2)), row.getString(3),
                        row.getTimestamp(4).toInstant(), ElectionStore.day(row, "check_until"))).list();
    }

    /** How many applications of an election there are in each standing. */
    @Transactional(readOnly = true)
    public Counts counts(Actor actor, ElectionId id) {
        offices.require(actor, elections.found(id).community(), Office.COMMITTEE_STAFF);
        return jdbc.sql("""
                select count(*) as `all`, coalesce(sum(standing = 'APPLIED'), 0) as waiting, coalesce(sum(standing in ('CHECKED', 'CONSENTED', 'LISTED', 'OBJECTED', 'DECIDED', 'FINAL')), 0) as accepted,
                coalesce(sum(standing = 'REFUSED'), 0) as refused from enrolment_application where election_id = ? and standing <> 'WITHDRAWN'""").param(id.toString())
                .query((row, _) -> new Counts(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4))).single();
    }

    /** {@code all} leaves out who withdrew. */
    public record Counts(int all, int waiting, int accepted, int refused) {}

    /** Opens one application. Who reads it is logged, and told to the person. Refuses one's own ({@code enrolment.check.own}). */
    public Application open(Actor actor, ApplicationId id) {
        var row = found(id);
        var election = elections.found(row.election());
        requireChecker(actor, election, row);
        reads.read(actor, row.resident(), "enrolment.read.application", "enrolment.read.check");
        var known = evidence.of(row.resident(), election.community());
        var rules = timetables.rules(election.kind(), election.community(), election.setUpOn(), election.days().polling());
        var since = row.since();
        return new Application(id, election.id(), row.name(), row.hukou(), since, known.confirmed(), known.since(),
                row.hukou() == HukouStatus.LOCAL || Enrolling.enough(since, rules, election.days().polling()), row.needsConsent(election.kind()), row.standing(),
                row.appliedAt(), imported(election.id(), row.name()), row.version());
    }

    private int imported(ElectionId election, String name) {
        return jdbc.sql("select count(*) from enrolment_application where election_id = ? and proof = 'ROLL' and roll_name = ?").params(election.toString(), name)
                .query(Integer.class).single();
    }

    /**
     * Finds an application in order. Refuses what a colleague has answered or the person has changed meanwhile ({@code enrolment.check.changed}),
     * one's own, and {@link Proof#CONFIRMED} where no residence is confirmed ({@code enrolment.check.unconfirmed}).
     */
    public void accept(Actor actor, ApplicationId id, int version, Proof proof) {
        var row = take(actor, id, version, Standing.CHECKED);
        require(proof != Proof.ROLL, "enrolment.step.refused");
        require(proof != Proof.CONFIRMED || evidence.of(row.resident(), elections.found(row.election()).community()).confirmed(), "enrolment.check.unconfirmed");
        answered(actor, row, Standing.CHECKED, proof, null);
    }

    /** Refuses an application with a reason; the person may apply again while that is possible, and object once the roll hangs out. */
    public void refuse(Actor actor, ApplicationId id, int version, String reason) {
        var row = take(actor, id, version, Standing.REFUSED);
        answered(actor, row, Standing.REFUSED, null, ElectionStore.words(reason, "enrolment.reason.missing"));
    }

    /** Those whom an assembly has to admit and who have been checked, who applied first first. */
    @Transactional(readOnly = true)
    public List<ApplicationId> toAdmit(Actor actor, ElectionId id) {
        var election = elections.found(id);
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        return admissible(election);
    }

    /**
     * Records how an assembly voted on all whom it has to admit. Consent needs more than the share of the policy of those present; without it
     * they are refused with the reason. Refuses figures that cannot be ({@code enrolment.assembly.figures}) and a day to come.
     */
    public void record(Actor actor, ElectionId id, AssemblyDraft draft) {
        var election = elections.hold(id);
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        var percent = election.kind().consent;
        if (percent == null) {
            throw new RuleViolation("enrolment.assembly.not-asked");
        }
        require(election.phase() == Phase.OPEN || election.phase() == Phase.LISTED, "enrolment.election.over");
        require(!draft.heldOn().isAfter(Zone.today(clock)) && !draft.heldOn().isBefore(election.setUpOn()), "enrolment.assembly.day");
        require(draft.present() > 0 && draft.inFavour() >= 0 && draft.inFavour() <= draft.present(), "enrolment.assembly.figures");
        var open = admissible(election);
        require(!draft.applicants().isEmpty() && open.containsAll(draft.applicants()), "enrolment.assembly.nobody");
        var rules = timetables.rules(election.kind(), election.community(), election.setUpOn(), election.days().polling());
        var passed = draft.inFavour() * 100L > (long) draft.present() * rules.number(percent);
        var reason = passed ? null : ElectionStore.words(draft.reason(), "enrolment.reason.missing");
        var assembly = ElectionId.next().toString();
        jdbc.sql("insert into enrolment_assembly (assembly_id, election_id, meeting, held_on, present, in_favour, passed, reason, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(assembly).param(id.toString()).param(draft.meeting().name()).param(draft.heldOn()).param(draft.present()).param(draft.inFavour()).param(passed).param(reason)
                .param(actor.resident().toString()).param(now()).update();
        for (var applicant : draft.applicants()) {
            var row = hold(applicant);
            if (row.standing() == Standing.CHECKED) {
                row.standing().to(passed ? Standing.CONSENTED : Standing.REFUSED);
                jdbc.sql("update enrolment_application set standing = ?, assembly_id = ?, reason = ?, version = version + 1 where application_id = ?")
                        .param(passed ? Standing.CONSENTED.name() : Standing.REFUSED.name()).param(passed ? assembly : null).param(reason).param(applicant.toString()).update();
                notices.tell(List.of(row.resident()), EnrolmentPaths.election(id), passed ? "enrolment.notice.consented" : "enrolment.notice.refused", election.title());
            } else if (passed) {
                jdbc.sql("update enrolment_application set assembly_id = ? where application_id = ?").params(assembly, applicant.toString()).update();
            }
        }
    }

    private List<ApplicationId> admissible(Election election) {
        return !election.kind().asksAssembly() ? List.of() : jdbc.sql("""
                select application_id from enrolment_application where election_id = ? and standing in ('CHECKED', 'OBJECTED') and hukou <> 'LOCAL' and assembly_id is null
                order by applied_at, application_id limit ?""").params(election.id().toString(), MOST).query((row, _) -> ApplicationId.parse(row.getString(1))).list();
    }

    private Row take(Actor actor, ApplicationId id, int version, Standing next) {
        var row = hold(id);
        var election = elections.found(row.election());
        requireChecker(actor, election, row);
        require(election.phase() == Phase.OPEN, "enrolment.check.over");
        require(row.standing() == Standing.APPLIED && row.version() == version, "enrolment.check.changed");
        row.standing().to(next);
        return row;
    }

    private void answered(Actor actor, Row row, Standing standing, @Nullable Proof proof, @Nullable String reason) {
        jdbc.sql("update enrolment_application set standing = ?, proof = ?, reason = ?, checked_by = ?, checked_at = ?, version = version + 1 where application_id = ?")
                .param(standing.name()).param(proof == null ? null : proof.name()).param(reason).param(actor.resident().toString()).param(now()).param(row.id().toString()).update();
        var title = elections.found(row.election()).title();
        notices.tell(List.of(row.resident()), EnrolmentPaths.election(row.election()), standing == Standing.CHECKED ? "enrolment.notice.checked" : "enrolment.notice.refused", title);
    }

    private void requireChecker(Actor actor, Election election, Row row) {
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        require(!row.resident().equals(actor.resident()), "enrolment.check.own");
        require(!typists.typed(actor, row.resident(), row.appliedAt()), "enrolment.check.typed");
    }

    Row found(ApplicationId id) {
        return jdbc.sql(COLUMNS + "where application_id = ?").param(id.toString()).query(Checking::read).optional().orElseThrow(() -> new RuleViolation("enrolment.check.gone"));
    }

    private Row hold(ApplicationId id) {
        return jdbc.sql(COLUMNS + "where application_id = ? for update").param(id.toString()).query(Checking::read).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.check.gone"));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var since = ElectionStore.maybeDay(row, "since_month");
        return new Row(ApplicationId.parse(row.getString("application_id")), ElectionId.parse(row.getString("election_id")), ResidentId.parse(row.getString("resident_id")),
                row.getString("roll_name"), HukouStatus.valueOf(row.getString("hukou")), since == null ? null : YearMonth.from(since), Standing.valueOf(row.getString("standing")),
                row.getTimestamp("applied_at").toInstant(), row.getString("assembly_id") != null, row.getInt("version"));
    }
}
