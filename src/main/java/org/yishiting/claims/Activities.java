package org.yishiting.claims;

import static org.yishiting.base.RuleViolation.require;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RotatingCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.points.Evidence;
import org.yishiting.points.RuleId;
import org.yishiting.points.Rules;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residents.Residents;
import org.yishiting.residents.VoterRoll;

/** 签到: activities that many come to. Each signs in with a QR code or is written down from the list on paper; closing the list makes a claim for each. */
@Service
@Transactional
public class Activities {

    private static final int LATEST_DAYS = 30;
    private static final int MAX_TITLE = 60;
    private static final int TRIES = 20;
    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final String COLUMNS = """
            select a.activity_id, a.community_id, a.rule_id, a.version, a.title, a.held_on, a.code,
                (select count(*) from claims_sign_in s where s.activity_id = a.activity_id), a.closed_at is not null from claims_activity a\s""";

    private final Rules rules;
    private final ClaimReview review;
    private final VoterRoll roll;
    private final Residents residents;
    private final Offices offices;
    private final Deadlines deadlines;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Throttle tries;

    Activities(Rules rules, ClaimReview review, VoterRoll roll, Residents residents, Offices offices, Deadlines deadlines, JdbcClient jdbc, Clock clock) {
        this.rules = rules;
        this.review = review;
        this.roll = roll;
        this.residents = residents;
        this.offices = offices;
        this.deadlines = deadlines;
        this.jdbc = jdbc;
        this.clock = clock;
        this.tries = new Throttle(TRIES, WITHIN, clock);
    }

    /** For committee staff. Refuses a rule that does not go by sign-in or did not hold that day ({@code claims.activity.rule}), and days long past or to come. */
    public ActivityId open(Actor actor, CommunityId community, RuleId rule, String title, LocalDate heldOn) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        var today = Zone.today(clock);
        require(!title.isBlank() && title.length() <= MAX_TITLE, "claims.activity.title", MAX_TITLE);
        require(heldOn.isAfter(today.minusDays(LATEST_DAYS)) && heldOn.isBefore(today.plusDays(LATEST_DAYS)), "claims.activity.day", LATEST_DAYS);
        var held = rules.inForce(community, heldOn.isAfter(today) ? today : heldOn).stream().filter(it -> it.rule().equals(rule) && it.evidence() == Evidence.SIGN_IN).findFirst()
                .orElseThrow(() -> new RuleViolation("claims.activity.rule"));
        var id = ActivityId.next();
        jdbc.sql("insert into claims_activity (activity_id, community_id, rule_id, version, title, held_on, code, secret, opened_by, opened_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.toString(), community.toString(), rule.toString(), held.version(), title.strip(), heldOn, Claims.code(), RotatingCode.newSecret(), actor.resident().toString(),
                        ClaimStore.at(clock.instant())).update();
        return id;
    }

    /** The latest activities. For committee staff. */
    @Transactional(readOnly = true)
    public List<ActivityView> list(Actor actor, CommunityId community, int most) {
        offices.require(actor, community, Office.COMMITTEE_STAFF);
        return jdbc.sql(COLUMNS + "where a.community_id = ? order by a.held_on desc, a.opened_at desc limit ?").params(community.toString(), most).query(this::read).list();
    }

    /** What the QR code at the door stands for. */
    @Transactional(readOnly = true)
    public Optional<ActivityView> byCode(String code) {
        return jdbc.sql(COLUMNS + "where a.code = ?").param(Claims.typed(code)).query(this::read).optional();
    }

    /** The six figures at the door at this moment. For committee staff. */
    @Transactional(readOnly = true)
    public String atTheDoor(Actor actor, ActivityId id) {
        offices.require(actor, found(id).community(), Office.COMMITTEE_STAFF);
        return RotatingCode.shown(secret(id), clock.instant());
    }

    /**
     * Signs oneself in, on the day, with the figures that are at the door or were within three minutes ({@code claims.activity.figures}): whoever was
     * sent a picture comes too late. Twice is once. Refuses other days and closed lists ({@code claims.activity.not-now}), and guessing.
     */
    public void signIn(Actor actor, String code, String figures) {
        var activity = byCode(code).orElseThrow(() -> new RuleViolation("claims.activity.gone"));
        roll.voter(actor, activity.community());
        require(!activity.closed() && activity.heldOn().equals(Zone.today(clock)), "claims.activity.not-now");
        if (signedIn(actor, activity.id())) {
            return;
        }
        tries.require(activity.id() + "/" + actor.resident(), "claims.activity.slowly");
        require(RotatingCode.wasShown(secret(activity.id()), figures, clock.instant()), "claims.activity.figures");
        enter(activity, actor.resident(), null);
    }

    /** Whether one has signed in. */
    @Transactional(readOnly = true)
    public boolean signedIn(Actor actor, ActivityId id) {
        return jdbc.sql("select count(*) from claims_sign_in where activity_id = ? and resident_id = ?").params(id.toString(), actor.resident().toString()).query(Integer.class).single() > 0;
    }

    /** Writes somebody down from the list on paper, by phone number. For committee staff. Refuses a number nobody here has ({@code claims.activity.nobody}). */
    public void write(Actor actor, ActivityId id, String phone) {
        var activity = found(id);
        offices.require(actor, activity.community(), Office.COMMITTEE_STAFF);
        require(!activity.closed() && !activity.heldOn().isAfter(Zone.today(clock)), "claims.activity.not-now");
        var resident = residents.memberByPhone(actor, activity.community(), phone).orElseThrow(() -> new RuleViolation("claims.activity.nobody"));
        enter(activity, resident, actor.resident());
    }

    /**
     * Closes the list: a claim for each on it, published at once where whoever closes it is not close to them; the others wait for a colleague. Answers how
     * many claims that makes.
     */
    public int close(Actor actor, ActivityId id) {
        jdbc.sql("select activity_id from claims_activity where activity_id = ? for update").param(id.toString()).query(String.class).optional();
        var activity = found(id);
        offices.require(actor, activity.community(), Office.COMMITTEE_STAFF);
        require(!activity.closed() && !activity.heldOn().isAfter(Zone.today(clock)), "claims.activity.not-now");
        var now = clock.instant();
        jdbc.sql("update claims_activity set closed_by = ?, closed_at = ? where activity_id = ?").params(actor.resident().toString(), ClaimStore.at(now), id.toString()).update();
        var until = deadlines.due(now, PolicyKey.POINTS_PUBLICITY_DAYS, activity.community()).day();
        var due = ClaimStore.at(deadlines.due(now, PolicyKey.POINTS_REVIEW_WORKDAYS, activity.community()).at());
        var people = jdbc.sql("select resident_id from claims_sign_in where activity_id = ? order by signed_at").param(id.toString()).query((row, _) -> ResidentId.parse(row.getString(1))).list();
        for (var person : people) {
            var mine = review.close(actor, person);
            jdbc.sql("""
                    insert ignore into claims_claim (claim_id, community_id, resident_id, rule_id, version, units, points, done_on, words, named, state, filed_at, due_at, reviewed_by,
                        reviewed_at, public_until, activity_id) values (?, ?, ?, ?, ?, 1, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?)""")
                    .param(ClaimId.next().toString()).param(activity.community().toString()).param(person.toString()).param(activity.rule().rule().toString())
                .param(activity.rule().version()).param(activity.rule().points()).param(activity.heldOn()).param(activity.title())
                .param(mine ? "SUBMITTED" : "PUBLICITY").param(ClaimStore.at(now)).param(due).param(mine ? null : actor.resident().toString())
                .param(mine ? null : ClaimStore.at(now)).param(mine ? null : until).param(id.toString()).update();
        }
        return people.size();
    }

    private String secret(ActivityId id) {
        return jdbc.sql("select secret from claims_activity where activity_id = ?").param(id.toString()).query(String.class).single();
    }

    private void enter(ActivityView activity, ResidentId resident, @Nullable ResidentId by) {
        jdbc.sql("insert ignore into claims_sign_in (activity_id, resident_id, signed_at, entered_by) values (?, ?, ?, ?)")
                .param(activity.id().toString()).param(resident.toString()).param(ClaimStore.at(clock.instant())).param(by == null ? null : by.toString()).update();
    }

    private ActivityView found(ActivityId id) {
        return jdbc.sql(COLUMNS + "where a.activity_id = ?").param(id.toString()).query(this::read).optional().orElseThrow(() -> new RuleViolation("claims.activity.gone"));
    }

    private ActivityView read(ResultSet row, int number) throws SQLException {
        return new ActivityView(ActivityId.parse(row.getString(1)), CommunityId.parse(row.getString(2)),
                rules.find(RuleId.parse(row.getString(3)), row.getInt(4)).orElseThrow(), row.getString(5), row.getObject(6, LocalDate.class), row.getString(7), row.getInt(8), row.getBoolean(9));
    }
}
