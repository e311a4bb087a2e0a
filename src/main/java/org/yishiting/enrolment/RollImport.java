package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.PlainText;
import org.yishiting.community.Actor;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;

/**
 * 导入名册: a committee has a roll of the people with local hukou already. Their names are taken over as checked; who has none applies in person, as the
 * law has it. All acts are for committee staff, before the roll is published ({@code enrolment.import.late}).
 */
@Service
@Transactional
public class RollImport {

    /** So many rows of a file. */
    public static final int MOST = 30_000;
    public static final int MAX_MEGABYTES = 4;

    private static final int AT_ONCE = 500;

    private final ElectionStore elections;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    RollImport(ElectionStore elections, Offices offices, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What {@link #take} would do with this file, which is not kept. Refuses what cannot be read with {@code enrolment.import.*}. */
    @Transactional(readOnly = true)
    public RollReport look(Actor actor, ElectionId id, byte[] file) {
        requireStaff(actor, elections.found(id));
        return report(id, file);
    }

    /** Takes the names over; a name that is there already is left out, so that the same file twice is one import. Answers how many were new. */
    public int take(Actor actor, ElectionId id, byte[] file) {
        requireStaff(actor, elections.hold(id));
        var names = report(id, file).names();
        for (var from = 0; from < names.size(); from += AT_ONCE) {
            write(id, names.subList(from, Math.min(names.size(), from + AT_ONCE)));
        }
        return names.size();
    }

    /** Takes all imports of this election back. Answers how many people that were. */
    public int undo(Actor actor, ElectionId id) {
        requireStaff(actor, elections.hold(id));
        return jdbc.sql("delete from enrolment_application where election_id = ? and proof = 'ROLL'").param(id.toString()).update();
    }

    /** How many were taken over. */
    @Transactional(readOnly = true)
    public int count(Actor actor, ElectionId id) {
        offices.require(actor, elections.found(id).community(), Office.COMMITTEE_STAFF);
        return jdbc.sql("select count(*) from enrolment_application where election_id = ? and proof = 'ROLL'").param(id.toString()).query(Integer.class).single();
    }

    private RollReport report(ElectionId id, byte[] file) {
        var rows = RollSheet.read(file);
        require(!rows.isEmpty(), "enrolment.import.empty");
        require(rows.size() <= MOST, "enrolment.import.many", MOST);
        var there = new HashSet<>(jdbc.sql("select distinct roll_name from enrolment_application where election_id = ? and standing <> 'WITHDRAWN'").param(id.toString())
                .query(String.class).list());
        var read = new HashSet<String>();
        var names = new ArrayList<String>();
        var problems = new ArrayList<RollReport.Problem>();
        for (var row : rows) {
            var name = PlainText.line(row.name());
            var why = name.isEmpty() ? "empty" : name.length() > Enrolling.MAX_NAME ? "long" : PlainText.givesPersonAway(name) ? "numbers"
                    : there.contains(name) ? "same" : read.add(name) ? "" : "twice";
            if (why.isEmpty() || why.equals("twice")) {
                names.add(name);
            }
            if (!why.isEmpty()) {
                problems.add(new RollReport.Problem(row.number(), why.equals("numbers") ? "" : name, "enrolment.import.problem." + why));
            }
        }
        return new RollReport(rows.size(), List.copyOf(names), List.copyOf(problems));
    }

    /** Nobody's id stands where others have their account: these people have none here. */
    private void write(ElectionId id, List<String> names) {
        var now = Timestamp.from(clock.instant());
        var values = new ArrayList<Object>();
        names.forEach(it -> values.addAll(List.of(ApplicationId.next().toString(), id.toString(), ResidentId.next().toString(), it, now)));
        jdbc.sql("insert into enrolment_application (application_id, election_id, resident_id, roll_name, applied_at, hukou, standing, proof) values "
                + String.join(", ", java.util.Collections.nCopies(names.size(), "(?, ?, ?, ?, ?, 'LOCAL', 'CHECKED', 'ROLL')"))).params(values).update();
    }

    private void requireStaff(Actor actor, Election election) {
        offices.require(actor, election.community(), Office.COMMITTEE_STAFF);
        require(election.phase() == Phase.NOT_OPEN || election.phase() == Phase.OPEN, "enrolment.import.late");
    }
}
