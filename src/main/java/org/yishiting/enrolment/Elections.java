package org.yishiting.enrolment;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.yishiting.notifications.Notices;

/** Elections that people enrol for: committee staff set them up, everybody sees the days and the rules. */
@Service
@Transactional
public class Elections {

    public static final int MAX_TITLE = 60;
    private static final int DAYS_SHOWN_AFTER_POLLING = 60;
    private static final int LONGEST_AHEAD_DAYS = 400;

    private final ElectionStore elections;
    private final Timetables timetables;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Elections(ElectionStore elections, Timetables timetables, Offices offices, Notices notices, JdbcClient jdbc, Clock clock) {
        this.elections = elections;
        this.timetables = timetables;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Election> find(ElectionId id) {
        return elections.find(id);
    }

    /** Those to come and those of the last two months, in the order of their polling days. */
    @Transactional(readOnly = true)
    public List<Election> of(CommunityId community) {
        return elections.of(community, Zone.today(clock).minusDays(DAYS_SHOWN_AFTER_POLLING));
    }

    /** The numbers an election enrols by, with their sources, as they held when it was set up. */
    @Transactional(readOnly = true)
    public RuleSet rules(ElectionId id) {
        var it = elections.found(id);
        return timetables.rules(it.kind(), it.community(), it.setUpOn(), it.days().polling());
    }

    /** What the rules and days would be if an election were set up today. */
    @Transactional(readOnly = true)
    public Plan plan(CommunityId community, ElectionKind kind, LocalDate polling) {
        var rules = timetables.rules(kind, community, Zone.today(clock), polling);
        return new Plan(rules, timetables.plan(rules, polling));
    }

    /** The rules and days of an election that is not set up yet. */
    public record Plan(RuleSet rules, Timetable days) {}

    /** The first polling day that leaves everybody their full time if the election is set up today. */
    @Transactional(readOnly = true)
    public LocalDate earliest(CommunityId community, ElectionKind kind) {
        var today = Zone.today(clock);
        var rules = timetables.rules(kind, community, today, today);
        return today.datesUntil(today.plusDays(LONGEST_AHEAD_DAYS)).filter(it -> !timetables.plan(rules, it).opens().isBefore(today)).findFirst().orElseThrow();
    }

    /**
     * Sets an election up, for committee staff. Refuses a rule set with numbers that no longer hold on polling day
     * ({@code enrolment.rules.expired}), a polling day that leaves too little time ({@code enrolment.polling.soon}) or lies too far ahead, and
     * numbers that do not fit before polling ({@code enrolment.polling.tight}).
     */
    public ElectionId setUp(Actor actor, CommunityId community, ElectionDraft draft) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var title = PlainText.line(draft.title());
        require(!title.isEmpty(), "enrolment.title.missing");
        require(title.length() <= MAX_TITLE, "enrolment.title.long", MAX_TITLE);
        var today = Zone.today(clock);
        require(draft.polling().isBefore(today.plusDays(LONGEST_AHEAD_DAYS)), "enrolment.polling.far");
        var plan = plan(community, draft.kind(), draft.polling());
        require(plan.rules().expired().isEmpty(), "enrolment.rules.expired", plan.rules().expired().size());
        if (plan.days().opens().isBefore(today)) {
            var earliest = earliest(community, draft.kind());
            throw new RuleViolation("enrolment.polling.soon", String.valueOf(earliest.getYear()), earliest.getMonthValue(), earliest.getDayOfMonth());
        }
        require(plan.days().decided().isBefore(draft.polling()), "enrolment.polling.tight");
        var id = ElectionId.next();
        elections.write(new Election(id, community, title, draft.kind(), Phase.NOT_OPEN, today, plan.days(), null, null, null, null, null, false), actor.resident());
        return id;
    }

    /** Lets people enrol from today on, before the day that was counted; the other days stay. For committee staff. */
    public void openNow(Actor actor, ElectionId id) {
        var it = elections.hold(id);
        offices.require(actor, it.community(), Office.COMMITTEE_STAFF);
        require(it.phase() == Phase.NOT_OPEN, "enrolment.election.opened");
        jdbc.sql("update enrolment_election set opens_on = ? where election_id = ?").params(Zone.today(clock), id.toString()).update();
    }

    /** Calls the enrolment off with a reason, tells those who applied and deletes what they said. Not once the roll is final. For committee staff. */
    public void callOff(Actor actor, ElectionId id, String reason) {
        var it = elections.hold(id);
        offices.require(actor, it.community(), Office.COMMITTEE_STAFF);
        require(it.phase().next().contains(Phase.CALLED_OFF), "enrolment.election.over");
        var why = ElectionStore.words(reason, "enrolment.reason.missing");
        var applicants = jdbc.sql("select resident_id from enrolment_application where election_id = ? and standing <> 'WITHDRAWN'").param(id.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list();
        notices.tell(applicants, EnrolmentPaths.election(id), "enrolment.notice.called-off", it.title());
        jdbc.sql("delete from enrolment_application where election_id = ?").param(id.toString()).update();
        jdbc.sql("update enrolment_election set called_off_why = ? where election_id = ?").params(why, id.toString()).update();
        elections.mark(id, "called_off_at");
        elections.mark(id, "removed_at");
    }
}
