package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.residents.VoterRoll;

/** What residents say about a rule before it is adopted, and what the committee answers. Every remark gets an answer; nobody's name is shown. */
@Service
@Transactional
public class Consultation {

    public static final int MAX_WORDS = 500;
    private static final int MOST_A_PERSON = 5;

    private final Rules rules;
    private final VoterRoll roll;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Consultation(Rules rules, VoterRoll roll, Notices notices, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.roll = roll;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For members, while the consultation runs. Refuses afterwards ({@code points.rule.not-consulting}) and more than five ({@code points.rule.said-enough}). */
    public void say(Actor actor, RuleId rule, int version, String words) {
        var it = rules.hold(rule);
        roll.voter(actor, it.community());
        require(it.version() == version && it.consulting(Zone.today(clock)), "points.rule.not-consulting");
        require(!words.isBlank() && words.length() <= MAX_WORDS, "points.rule.words", MAX_WORDS);
        require(jdbc.sql("select count(*) from points_rule_remark where rule_id = ? and version = ? and resident_id = ?")
                .params(rule.toString(), version, actor.resident().toString()).query(Integer.class).single() < MOST_A_PERSON, "points.rule.said-enough");
        jdbc.sql("insert into points_rule_remark (remark_id, rule_id, version, resident_id, words, said_at) values (?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), rule.toString(), version, actor.resident().toString(), words.strip(), Timestamp.from(clock.instant())).update();
    }

    /** For committee staff and convenors. The answer is shown to everybody. */
    public void answer(Actor actor, RuleId rule, UUID remark, String answer) {
        var it = rules.hold(rule);
        rules.requireCommittee(actor, it.community());
        require(!answer.isBlank() && answer.length() <= MAX_WORDS, "points.rule.words", MAX_WORDS);
        var said = jdbc.sql("select resident_id from points_rule_remark where remark_id = ? and rule_id = ? and answer is null for update").params(remark.toString(), rule.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).optional().orElseThrow(() -> new RuleViolation("points.rule.answered"));
        jdbc.sql("update points_rule_remark set answer = ?, answered_by = ?, answered_at = ? where remark_id = ?")
                .params(answer.strip(), actor.resident().toString(), Timestamp.from(clock.instant()), remark.toString()).update();
        notices.tell(List.of(said), PointsPaths.rule(rule), "points.notice.answered", it.title());
    }

    /** What was said about a version, the first first. */
    @Transactional(readOnly = true)
    public List<RuleRemark> remarks(RuleId rule, int version) {
        return jdbc.sql("select remark_id, words, said_at, answer from points_rule_remark where rule_id = ? and version = ? order by said_at, remark_id")
                .params(rule.toString(), version)
                .query((row, _) -> new RuleRemark(UUID.fromString(row.getString(1)), row.getString(2), row.getTimestamp(3).toInstant(), row.getString(4))).list();
    }
}
