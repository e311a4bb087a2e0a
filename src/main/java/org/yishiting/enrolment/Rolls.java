package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.records.RecordDraft;
import org.yishiting.records.Register;
import org.yishiting.residents.VoterRoll;

/** 选民名单: published with a number and a name a line, shown to members of the community only, made final, and deleted after polling. */
@Service
@Transactional
public class Rolls {

    public static final int PAGE = 100;
    private static final String ON_ROLL = "election_id = :election and serial is not null and standing in ('LISTED', 'OBJECTED', 'DECIDED', 'FINAL')";

    private final ElectionStore elections;
    private final Timetables timetables;
    private final RollShares shares;
    private final EnrolmentWords words;
    private final Register register;
    private final VoterRoll members;
    private final Offices offices;
    private final ApplicationEventPublisher events;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rolls(ElectionStore elections, Timetables timetables, RollShares shares, EnrolmentWords words, Register register, VoterRoll members, Offices offices, ApplicationEventPublisher events, JdbcClient jdbc,
            Clock clock) {
        this.elections = elections;
        this.timetables = timetables;
        this.shares = shares;
        this.words = words;
        this.register = register;
        this.members = members;
        this.offices = offices;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Publishes the roll: numbers everybody who was found in order, by the sound of the name, and lets people object from now on. For committee
     * staff. Refuses while people still enrol ({@code enrolment.roll.enrolling}), with anybody unchecked ({@code enrolment.roll.unchecked}) or
     * not yet voted on by the assembly ({@code enrolment.roll.consent}), and an empty one.
     */
    public void publish(Actor actor, ElectionId id) {
        var election = elections.hold(id);
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        var today = Zone.today(clock);
        require(election.phase() == Phase.OPEN, "enrolment.roll.published");
        require(today.isAfter(election.days().closes()), "enrolment.roll.enrolling", election.days().closes().getMonthValue(), election.days().closes().getDayOfMonth());
        var unchecked = count(id, "standing = 'APPLIED'");
        require(unchecked == 0, "enrolment.roll.unchecked", unchecked);
        var unadmitted = election.kind().asksAssembly() ? count(id, "standing = 'CHECKED' and hukou <> 'LOCAL'") : 0;
        require(unadmitted == 0, "enrolment.roll.consent", unadmitted);
        var listed = jdbc.sql("""
                update enrolment_application a join (select application_id, row_number() over (order by convert(roll_name using gbk) collate gbk_chinese_ci, roll_name, application_id) n
                from enrolment_application where election_id = :election and standing in ('CHECKED', 'CONSENTED')) r on r.application_id = a.application_id
                set a.serial = r.n, a.standing = 'LISTED'""").param("election", id.toString()).update();
        require(listed > 0, "enrolment.roll.empty");
        var rules = timetables.rules(election.kind(), election.community(), election.setUpOn(), election.days().polling());
        var objections = timetables.objections(rules, today);
        jdbc.sql("update enrolment_election set last_serial = ?, objections_until = ?, decide_until = ? where election_id = ?")
                .params(listed, objections, timetables.decision(rules, objections), id.toString()).update();
        elections.mark(id, "listed_at");
        events.publishEvent(new RollPublished(id));
    }

    /**
     * Makes the roll final when the days to object are over and each objection is answered, and enters its figures, no names, in the register.
     * For committee staff. Refuses before ({@code enrolment.final.early}, {@code enrolment.final.undecided}).
     */
    public void finalise(Actor actor, ElectionId id) {
        var election = elections.hold(id);
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        require(election.phase() == Phase.LISTED, "enrolment.final.not-listed");
        require(Zone.today(clock).isAfter(election.days().objections()), "enrolment.final.early", election.days().objections().getMonthValue(),
                election.days().objections().getDayOfMonth());
        var undecided = jdbc.sql("select count(*) from enrolment_objection where election_id = ? and decided_at is null").param(id.toString()).query(Integer.class).single();
        require(undecided == 0, "enrolment.final.undecided", undecided);
        var size = jdbc.sql("update enrolment_application set standing = 'FINAL' where election_id = ? and standing in ('LISTED', 'DECIDED')").param(id.toString()).update();
        shares.keep(election);
        var number = register.enter(new RecordDraft(election.community(), "enrolment:" + id, words.recordTitle(election), words.recordBody(election, size, shares.of(id))));
        jdbc.sql("update enrolment_election set roll_size = ?, record = ? where election_id = ?").params(size, number.toString(), id.toString()).update();
        elections.mark(id, "final_at");
    }

    /**
     * A page of the roll, or those whose name begins with the text. For members of the community; empty before it is published and after it was
     * deleted.
     *
     * @param page counted from 0
     */
    @Transactional(readOnly = true)
    public RollPage page(Actor actor, ElectionId id, String nameBegins, int page) {
        members.voter(actor, elections.found(id).community());
        var like = nameBegins.strip().replaceAll("[\\\\%_]", "\\\\$0") + "%";
        var entries = jdbc.sql("select serial, roll_name from enrolment_application where " + ON_ROLL + " and roll_name like :like order by serial limit :most offset :from")
                .param("election", id.toString()).param("like", like).param("most", PAGE).param("from", (long) page * PAGE)
                .query((row, _) -> new RollEntry(row.getInt(1), row.getString(2))).list();
        var total = jdbc.sql("select count(*) from enrolment_application where " + ON_ROLL + " and roll_name like :like")
                .param("election", id.toString()).param("like", like).query(Integer.class).single();
        return new RollPage(entries, total);
    }

    /** One line of the roll, to object to it. For members of the community; refuses with {@code enrolment.roll.no-line}. */
    @Transactional(readOnly = true)
    public RollEntry line(Actor actor, ElectionId id, int serial) {
        members.voter(actor, elections.found(id).community());
        return jdbc.sql("select serial, roll_name from enrolment_application where " + ON_ROLL + " and serial = :serial").param("election", id.toString()).param("serial", serial)
                .query((row, _) -> new RollEntry(row.getInt(1), row.getString(2))).optional().orElseThrow(() -> new RuleViolation("enrolment.roll.no-line"));
    }

    /** Hands every line of the roll to somebody who writes it down, in order. */
    void each(ElectionId id, Consumer<RollEntry> to) {
        try (var lines = jdbc.sql("select serial, roll_name from enrolment_application where " + ON_ROLL + " order by serial").param("election", id.toString())
                .query((row, _) -> new RollEntry(row.getInt(1), row.getString(2))).stream()) {
            lines.forEach(to);
        }
    }

    private int count(ElectionId id, String condition) {
        return jdbc.sql("select count(*) from enrolment_application where election_id = ? and " + condition).param(id.toString()).query(Integer.class).single();
    }

    /** Takes rolls down when their day has come, with all that is known of the people on them. Answers how many applications went. */
    int remove(ElectionId id) {
        elections.hold(id);
        jdbc.sql("delete from enrolment_objection where election_id = ?").param(id.toString()).update();
        var gone = jdbc.sql("delete from enrolment_application where election_id = ?").param(id.toString()).update();
        jdbc.sql("delete from enrolment_person where resident_id not in (select resident_id from enrolment_application)").update();
        elections.mark(id, "removed_at");
        return gone;
    }

    /** Polling day is over. */
    void close(ElectionId id) {
        if (elections.hold(id).phase() == Phase.FINAL) {
            elections.mark(id, "closed_at");
        }
    }
}
