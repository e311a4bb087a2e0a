package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.records.RecordNumber;
import org.yishiting.records.Register;

/** The rules of a community: proposed by its committee, consulted on with everybody, adopted by the assembly, in force from a day, retired. */
@Service
@Transactional
public class Rules {

    /** Whatever a community sets, people have a week. */
    static final int LEAST_CONSULTATION_DAYS = 7;

    private final Register register;
    private final Deadlines deadlines;
    private final Offices offices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Rules(Register register, Deadlines deadlines, Offices offices, JdbcClient jdbc, Clock clock) {
        this.register = register;
        this.deadlines = deadlines;
        this.offices = offices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes down a new rule. For committee staff and convenors. Refuses as {@link RuleDraft} says. */
    public RuleId propose(Actor actor, CommunityId community, RuleDraft draft) {
        requireCommittee(actor, community);
        draft.check();
        var id = RuleId.next();
        jdbc.sql("insert into points_rule (rule_id, community_id, code) values (?, ?, ?)").params(id.toString(), community.toString(), nextCode(community)).update();
        write(actor, id, 1, draft);
        return id;
    }

    /** Writes down how a rule is to read from now on; the version in force stays until this one is adopted. Refuses while another waits ({@code points.rule.waiting}). */
    public int change(Actor actor, RuleId rule, RuleDraft draft) {
        var last = hold(rule);
        requireCommittee(actor, last.community());
        draft.check();
        var today = Zone.today(clock);
        require(last.state(today) == RuleState.ACTIVE || last.state(today) == RuleState.RETIRED, "points.rule.waiting");
        write(actor, rule, last.version() + 1, draft);
        return last.version() + 1;
    }

    /** Asks everybody, for at least a week. From now on its words stay. */
    public LocalDate consult(Actor actor, RuleId rule, int version) {
        var it = hold(rule);
        requireCommittee(actor, it.community());
        require(it.version() == version && it.stored() == RuleState.PROPOSED, "points.rule.changed");
        var today = Zone.today(clock);
        var due = deadlines.due(clock.instant(), PolicyKey.POINTS_CONSULT_DAYS, it.community()).day();
        var until = due.isBefore(today.plusDays(LEAST_CONSULTATION_DAYS)) ? today.plusDays(LEAST_CONSULTATION_DAYS) : due;
        jdbc.sql("update points_rule_version set state = 'CONSULTED', consult_from = ?, consult_until = ? where rule_id = ? and version = ?")
                .params(today, until, rule.toString(), version).update();
        return until;
    }

    /**
     * Writes down that the assembly adopted it. Refuses before the consultation is over ({@code points.rule.still-consulting}), while a remark has no
     * answer ({@code points.rule.unanswered}), without a record of this community ({@code points.rule.record}) and a day in the past.
     */
    public void adopt(Actor actor, RuleId rule, int version, String recordNumber, LocalDate activeFrom) {
        var it = hold(rule);
        requireCommittee(actor, it.community());
        var today = Zone.today(clock);
        require(it.version() == version && it.stored() == RuleState.CONSULTED, "points.rule.changed");
        require(!it.consulting(today), "points.rule.still-consulting");
        require(jdbc.sql("select count(*) from points_rule_remark where rule_id = ? and version = ? and answer is null").params(rule.toString(), version)
                .query(Integer.class).single() == 0, "points.rule.unanswered");
        var record = RecordNumber.parse(recordNumber.strip()).flatMap(number -> register.find(it.community(), number)).orElseThrow(() -> new RuleViolation("points.rule.record"));
        require(!activeFrom.isBefore(today), "points.rule.past");
        jdbc.sql("update points_rule_version set state = 'ADOPTED', record_number = ?, adopted_by = ?, active_from = ? where rule_id = ? and version = ?")
                .params(record.number().toString(), actor.resident().toString(), activeFrom, rule.toString(), version).update();
        jdbc.sql("update points_rule_version set retired_on = ? where rule_id = ? and version < ? and (retired_on is null or retired_on > ?)")
                .params(activeFrom, rule.toString(), version, activeFrom).update();
    }

    /** Ends a rule from a day on. What was given under it stays. */
    public void retire(Actor actor, RuleId rule, LocalDate from) {
        var it = hold(rule);
        requireCommittee(actor, it.community());
        require(!from.isBefore(Zone.today(clock)), "points.rule.past");
        jdbc.sql("update points_rule_version set retired_on = ?, state = if(state = 'ADOPTED', state, 'RETIRED') where rule_id = ? and (retired_on is null or retired_on > ?)")
                .params(from, rule.toString(), from).update();
    }

    /** A version, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<RuleVersion> find(RuleId rule, int version) {
        return jdbc.sql(RuleVersion.SELECT + "where v.rule_id = ? and v.version = ?").params(rule.toString(), version).query(RuleVersion::read).optional();
    }

    /** The last version, whatever became of it. */
    @Transactional(readOnly = true)
    public Optional<RuleVersion> latest(RuleId rule) {
        return jdbc.sql(RuleVersion.SELECT + "where v.rule_id = ? order by v.version desc limit 1").param(rule.toString()).query(RuleVersion::read).optional();
    }

    /** All versions of a rule, the last first. */
    @Transactional(readOnly = true)
    public List<RuleVersion> versions(RuleId rule) {
        return jdbc.sql(RuleVersion.SELECT + "where v.rule_id = ? order by v.version desc").param(rule.toString()).query(RuleVersion::read).list();
    }

    /** What holds in a community on a day, by code. */
    @Transactional(readOnly = true)
    public List<RuleVersion> inForce(CommunityId community, LocalDate day) {
        return jdbc.sql(RuleVersion.SELECT + "where r.community_id = ? and v.state = 'ADOPTED' and v.active_from <= ? and (v.retired_on is null or v.retired_on > ?) order by r.code")
                .params(community.toString(), day, day).query(RuleVersion::read).list();
    }

    /** Proposed, consulted on, or adopted for a day to come. */
    @Transactional(readOnly = true)
    public List<RuleVersion> coming(CommunityId community) {
        var today = Zone.today(clock);
        return jdbc.sql(RuleVersion.SELECT + """
                where r.community_id = ? and (v.state in ('PROPOSED', 'CONSULTED') or v.state = 'ADOPTED' and v.active_from > ?) and (v.retired_on is null or v.retired_on > ?)
                order by r.code""").params(community.toString(), today, today).query(RuleVersion::read).list();
    }

    /** The rule that thanked for a deed on that day. */
    List<RuleVersion> forDeed(CommunityId community, String deed, LocalDate day) {
        return ThankedDeeds.has(deed) ? inForce(community, day).stream().filter(it -> deed.equals(it.deed())).toList() : List.of();
    }

    RuleVersion hold(RuleId rule) {
        jdbc.sql("select rule_id from points_rule where rule_id = ? for update").param(rule.toString()).query(String.class).optional()
                .orElseThrow(() -> new RuleViolation("points.rule.gone"));
        return latest(rule).orElseThrow(() -> new RuleViolation("points.rule.gone"));
    }

    void requireCommittee(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.CONVENOR);
    }

    void write(@Nullable Actor actor, RuleId rule, int version, RuleDraft draft) {
        jdbc.sql("""
                insert into points_rule_version (rule_id, version, about, title, unit, points, cap, cap_period, deed, evidence, evidence_note, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROPOSED', ?, ?)""")
                .param(rule.toString()).param(version).param(draft.about().name()).param(draft.title().strip()).param(draft.unit().name()).param(draft.points())
                .param(draft.cap()).param(draft.capPeriod().name()).param(draft.deed()).param(draft.evidence().name()).param(draft.evidenceNote().strip())
                .param(actor == null ? null : actor.resident().toString()).param(Timestamp.from(clock.instant())).update();
    }

    private String nextCode(CommunityId community) {
        var last = jdbc.sql("select coalesce(max(cast(substr(code, 2) as unsigned)), 0) from points_rule where community_id = ? for update").param(community.toString())
                .query(Integer.class).single();
        return "R%02d".formatted(last + 1);
    }
}
