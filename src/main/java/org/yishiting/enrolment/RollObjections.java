package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
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
import org.yishiting.residents.VoterRoll;

/** 名单异议: members object to a published roll; somebody of the committee who has had nothing to do with it decides in time, with a reason. */
@Service
@Transactional
public class RollObjections {

    static final String COLUMNS = """
            select o.objection_id, o.election_id, o.kind, o.words, o.made_at, o.due_on, o.taken_by, o.upheld, o.reason, o.resident_id, o.application_id,
            a.serial, a.roll_name, a.resident_id as about, a.checked_by from enrolment_objection o join enrolment_application a on a.application_id = o.application_id\s""";

    private final ElectionStore elections;
    private final Timetables timetables;
    private final Enrolling enrolling;
    private final VoterRoll members;
    private final AccessLog reads;
    private final Offices offices;
    private final Typists typists;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    RollObjections(ElectionStore elections, Timetables timetables, Enrolling enrolling, VoterRoll members, AccessLog reads, Offices offices, Typists typists, Notices notices, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.timetables = timetables;
        this.enrolling = enrolling;
        this.members = members;
        this.reads = reads;
        this.offices = offices;
        this.typists = typists;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(ApplicationId application, ResidentId objector, ResidentId about, @Nullable ResidentId checker, @Nullable ResidentId taken, ObjectionKind kind,
            ElectionId election, boolean decided, Instant madeAt) {}

    /**
     * Objects to a line of the roll: somebody who should not stand there, or a name written wrongly. For members of the community, once a line.
     * Refuses outside the days ({@code enrolment.objection.over}), without a reason, and words with numbers of phones or papers.
     */
    public RollObjectionId against(Actor actor, ElectionId id, int serial, ObjectionKind kind, String words) {
        var election = elections.hold(id);
        members.voter(actor, election.community());
        requireTime(election);
        require(kind != ObjectionKind.MISSING, "enrolment.roll.no-line");
        var line = jdbc.sql("""
                select application_id, standing from enrolment_application where election_id = ? and serial = ? and standing in ('LISTED', 'OBJECTED', 'DECIDED') for update""")
                .params(id.toString(), serial).query((row, _) -> new Line(ApplicationId.parse(row.getString(1)), Standing.valueOf(row.getString(2)))).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.roll.no-line"));
        return write(actor, election, line.application(), line.standing(), kind, words);
    }

    /**
     * Objects to not being on the roll: after a refusal, or without having applied in time; then what an application says is said here. For
     * members of the community.
     */
    public RollObjectionId missing(Actor actor, ElectionId id, String words, @Nullable ApplicationDraft draft) {
        enrolling.lock(actor.resident());
        var election = elections.hold(id);
        members.voter(actor, election.community());
        requireTime(election);
        var own = enrolling.find(actor.resident(), id).filter(it -> it.standing() != Standing.WITHDRAWN);
        require(own.isEmpty() || !own.get().onRoll(), "enrolment.objection.on-roll");
        if (own.isEmpty() && draft == null) {
            throw new RuleViolation("enrolment.objection.apply");
        }
        var application = own.map(OwnApplication::id).orElseGet(() -> enrolling.write(actor, election, Objects.requireNonNull(draft)));
        return write(actor, election, application, own.map(OwnApplication::standing).orElse(Standing.APPLIED), ObjectionKind.MISSING, words);
    }

    private record Line(ApplicationId application, Standing standing) {}

    private RollObjectionId write(Actor actor, Election election, ApplicationId application, Standing standing, ObjectionKind kind, String typed) {
        var words = ElectionStore.words(typed, "enrolment.objection.words");
        require(!PlainText.givesPersonAway(words), "enrolment.objection.numbers");
        var id = RollObjectionId.next();
        var today = Zone.today(clock);
        var rules = timetables.rules(election.kind(), election.community(), election.setUpOn(), election.days().polling());
        try {
            jdbc.sql("insert into enrolment_objection (objection_id, election_id, application_id, kind, resident_id, words, made_at, due_on) values (?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(id.toString(), election.id().toString(), application.toString(), kind.name(), actor.resident().toString(), words, now(),
                            timetables.decision(rules, today)).update();
        } catch (DuplicateKeyException _) {
            throw new RuleViolation("enrolment.objection.once");
        }
        if (standing != Standing.OBJECTED) {
            move(application, standing.to(Standing.OBJECTED), null);
        }
        if (kind != ObjectionKind.MISSING) {
            notices.tell(List.of(about(application)), EnrolmentPaths.election(election.id()), "enrolment.notice.objected", election.title());
        }
        return id;
    }

    /** What waits for a decision in a community, the first due first. For committee staff; leaves out what the actor must not decide. */
    @Transactional(readOnly = true)
    public List<RollObjection> waiting(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        return jdbc.sql(COLUMNS + """
                join enrolment_election e on e.election_id = o.election_id where e.community_id = :community and o.decided_at is null and o.resident_id <> :me
                and a.resident_id <> :me and (a.checked_by is null or a.checked_by <> :me) order by o.due_on, o.made_at, o.objection_id limit :most""")
                .param("community", community.toString()).param("me", actor.resident().toString()).param("most", most).query(RollObjections::read).list();
    }

    /** All objections to a roll with what became of them, without who made them. For committee staff. */
    @Transactional(readOnly = true)
    public List<RollObjection> of(Actor actor, ElectionId id) {
        offices.require(actor, elections.found(id).community(), Office.COMMITTEE_STAFF);
        return jdbc.sql(COLUMNS + "where o.election_id = ? order by o.made_at, o.objection_id limit 200").param(id.toString()).query(RollObjections::read).list();
    }

    /** Says that one looks at it. Refuses what a colleague has taken ({@code enrolment.objection.taken}) and what is one's own matter. */
    public void take(Actor actor, RollObjectionId id) {
        var row = open(actor, id);
        require(row.taken() == null || row.taken().equals(actor.resident()), "enrolment.objection.taken");
        reads.read(actor, row.about(), "enrolment.read.line", "enrolment.read.objection");
        jdbc.sql("update enrolment_objection set taken_by = ? where objection_id = ?").params(actor.resident().toString(), id.toString()).update();
    }

    /**
     * Decides with a reason that the objector and whom it is about are told. Upheld: who should not be on the roll goes, who is missing is added
     * with the next number, a name is corrected to {@code name}. Recusal: not who objected, not whom it is about, not who checked the application, nor who typed the objection at the desk
     * ({@code enrolment.objection.recused}).
     */
    public void decide(Actor actor, RollObjectionId id, boolean upheld, String reason, @Nullable String name) {
        var election = elections.hold(election(id));
        var row = open(actor, id);
        require(election.phase() == Phase.LISTED, "enrolment.objection.gone");
        require(row.taken() == null || row.taken().equals(actor.resident()), "enrolment.objection.taken");
        var why = ElectionStore.words(reason, "enrolment.reason.missing");
        jdbc.sql("update enrolment_objection set upheld = ?, reason = ?, decided_by = ?, decided_at = ?, taken_by = ? where objection_id = ?")
                .params(upheld, why, actor.resident().toString(), now(), actor.resident().toString(), id.toString()).update();
        if (upheld && row.kind() == ObjectionKind.MISTAKE) {
            correct(row.application(), name);
        }
        var refused = upheld && row.kind() == ObjectionKind.NOT_ENTITLED || !upheld && row.kind() == ObjectionKind.MISSING;
        if (upheld && row.kind() == ObjectionKind.MISSING) {
            enlist(election, row.application());
        }
        if (refused) {
            Standing.OBJECTED.to(Standing.DECIDED).to(Standing.REFUSED);
            move(row.application(), Standing.REFUSED, why);
        } else if (openFor(row.application()) == 0) {
            move(row.application(), Standing.OBJECTED.to(Standing.DECIDED), null);
        }
        notices.tell(List.of(row.objector()), EnrolmentPaths.election(election.id()), "enrolment.notice.decided", election.title());
        if (!row.about().equals(row.objector())) {
            notices.tell(List.of(row.about()), EnrolmentPaths.election(election.id()), "enrolment.notice.decided-about", election.title());
        }
    }

    private void enlist(Election election, ApplicationId application) {
        var unadmitted = jdbc.sql("select count(*) from enrolment_application where application_id = ? and hukou <> 'LOCAL' and assembly_id is null").param(application.toString())
                .query(Integer.class).single() > 0;
        require(!election.kind().asksAssembly() || !unadmitted, "enrolment.objection.consent");
        jdbc.sql("update enrolment_election set last_serial = last_serial + 1 where election_id = ?").param(election.id().toString()).update();
        jdbc.sql("update enrolment_application set serial = (select last_serial from enrolment_election where election_id = ?), reason = null where application_id = ?")
                .params(election.id().toString(), application.toString()).update();
    }

    private void correct(ApplicationId application, @Nullable String name) {
        var corrected = PlainText.line(name == null ? "" : name);
        require(!corrected.isEmpty() && corrected.length() <= Enrolling.MAX_NAME, "enrolment.objection.name");
        jdbc.sql("update enrolment_application set roll_name = ? where application_id = ?").params(corrected, application.toString()).update();
    }

    private void move(ApplicationId application, Standing standing, @Nullable String reason) {
        jdbc.sql("update enrolment_application set standing = ?, reason = coalesce(?, reason), version = version + 1 where application_id = ?")
                .param(standing.name()).param(reason).param(application.toString()).update();
    }

    private int openFor(ApplicationId application) {
        return jdbc.sql("select count(*) from enrolment_objection where application_id = ? and decided_at is null").param(application.toString()).query(Integer.class).single();
    }

    private ResidentId about(ApplicationId application) {
        return ResidentId.parse(jdbc.sql("select resident_id from enrolment_application where application_id = ?").param(application.toString()).query(String.class).single());
    }

    private ElectionId election(RollObjectionId id) {
        return ElectionId.parse(jdbc.sql("select election_id from enrolment_objection where objection_id = ?").param(id.toString()).query(String.class).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.objection.gone")));
    }

    private Row open(Actor actor, RollObjectionId id) {
        var row = jdbc.sql(COLUMNS + "where o.objection_id = ? for update").param(id.toString())
                .query((it, number) -> new Row(ApplicationId.parse(it.getString("application_id")), ResidentId.parse(it.getString("resident_id")),
                        ResidentId.parse(it.getString("about")), resident(it, "checked_by"), resident(it, "taken_by"), ObjectionKind.valueOf(it.getString("kind")),
                        ElectionId.parse(it.getString("election_id")), it.getObject("upheld") != null, it.getTimestamp("made_at").toInstant())).optional()
                .orElseThrow(() -> new RuleViolation("enrolment.objection.gone"));
        offices.require(actor, elections.found(row.election()).community(), Office.COMMITTEE_STAFF);
        require(!row.decided(), "enrolment.objection.gone");
        var me = actor.resident();
        require(!me.equals(row.objector()) && !me.equals(row.about()) && !me.equals(row.checker())
                && !typists.typed(actor, row.objector(), row.madeAt()), "enrolment.objection.recused");
        return row;
    }

    private void requireTime(Election election) {
        require(election.phase() == Phase.LISTED, "enrolment.objection.no-roll");
        require(election.takesObjections(Zone.today(clock)), "enrolment.objection.over", election.days().objections().getMonthValue(), election.days().objections().getDayOfMonth());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static @Nullable ResidentId resident(ResultSet row, String column) throws SQLException {
        var id = row.getString(column);
        return id == null ? null : ResidentId.parse(id);
    }

    static RollObjection read(ResultSet row, int number) throws SQLException {
        return new RollObjection(RollObjectionId.parse(row.getString("objection_id")), ElectionId.parse(row.getString("election_id")), ObjectionKind.valueOf(row.getString("kind")),
                new RollEntry(row.getInt("serial"), row.getString("roll_name")), row.getString("words"), row.getTimestamp("made_at").toInstant(), ElectionStore.day(row, "due_on"),
                resident(row, "taken_by"), row.getObject("upheld") == null ? null : row.getBoolean("upheld"), row.getString("reason"));
    }
}
