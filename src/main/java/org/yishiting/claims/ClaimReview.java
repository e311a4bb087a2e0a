package org.yishiting.claims;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.points.Rules;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residency.Households;

/**
 * Claims are looked at by committee staff, first come first served. Nobody decides on themselves, their household or whom they said they are close to
 * ({@code claims.review.close}); what is returned has a reason, and an appeal is decided by somebody else, of the staff or the supervisory committee.
 */
@Service
@Transactional
public class ClaimReview {

    public static final int MAX_REASON = 300;
    private static final String READ = "claims.read.claim";
    private static final String WHY = "claims.read.review";

    private final ClaimStore store;
    private final Rules rules;
    private final Households households;
    private final Offices offices;
    private final AccessLog reads;
    private final Deadlines deadlines;
    private final PolicyPack policies;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    ClaimReview(ClaimStore store, Rules rules, Households households, Offices offices, AccessLog reads, Deadlines deadlines, PolicyPack policies, Notices notices, JdbcClient jdbc,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.households = households;
        this.offices = offices;
        this.reads = reads;
        this.deadlines = deadlines;
        this.policies = policies;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What waits for this person: theirs and their household's are left to colleagues, and so is a second signature of the one who signed first. */
    public List<ClaimView> waiting(Actor actor, CommunityId community, int most) {
        requireReviewer(actor, community);
        var staff = offices.holds(actor, community, Office.COMMITTEE_STAFF);
        var rows = store.where("community_id = ? and state in ('SUBMITTED', 'REVIEWED', 'APPEALED') and (state <> 'SUBMITTED' or confirm_code is null or confirmed_by is not null)"
                        + " order by filed_at, claim_id limit ?", community.toString(), most * 2).stream()
                .filter(it -> !close(actor, it.resident()) && (staff || it.state() == ClaimState.APPEALED) && !actor.resident().equals(it.reviewedBy()))
                .limit(most).toList();
        reads.read(actor, rows.stream().map(ClaimStore.Row::resident).toList(), READ, WHY);
        return store.views(rows);
    }

    /** Signs. Above the amount of the policy a second person has to; then it is published. Refuses a claim nobody confirmed yet ({@code claims.review.unconfirmed}). */
    public void accept(Actor actor, ClaimId id, int rowVersion) {
        var row = hold(actor, id, rowVersion, Office.COMMITTEE_STAFF);
        require(row.state() == ClaimState.SUBMITTED || row.state() == ClaimState.REVIEWED, "claims.review.changed");
        require(row.code() == null || row.confirmedBy() != null, "claims.review.unconfirmed");
        if (row.state() == ClaimState.REVIEWED) {
            require(!actor.resident().equals(row.reviewedBy()), "claims.review.second");
            store.move(row, ClaimState.PUBLICITY, ", second_by = ?, second_at = ?, public_until = ?", actor.resident().toString(), ClaimStore.at(clock.instant()), publicUntil(row));
        } else if (row.points() > policies.number(PolicyKey.POINTS_SECOND_ABOVE, row.community(), Zone.today(clock))) {
            store.move(row, ClaimState.REVIEWED, ", reviewed_by = ?, reviewed_at = ?", actor.resident().toString(), ClaimStore.at(clock.instant()));
        } else {
            store.move(row, ClaimState.PUBLICITY, ", reviewed_by = ?, reviewed_at = ?, public_until = ?", actor.resident().toString(), ClaimStore.at(clock.instant()), publicUntil(row));
        }
    }

    /** Gives it back with the reason. The person may have somebody else look again. */
    public void giveBack(Actor actor, ClaimId id, int rowVersion, String reason) {
        var row = hold(actor, id, rowVersion, Office.COMMITTEE_STAFF);
        require(row.state() == ClaimState.SUBMITTED || row.state() == ClaimState.REVIEWED, "claims.review.changed");
        giveBack(row, actor.resident(), reason);
    }

    /** Decides an appeal; by somebody who did not give it back ({@code claims.review.other}). Granted, it is published like any other. */
    public void answer(Actor actor, ClaimId id, int rowVersion, boolean granted, String why) {
        var row = hold(actor, id, rowVersion, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
        require(row.state() == ClaimState.APPEALED, "claims.review.changed");
        require(!actor.resident().equals(row.reviewedBy()) && !actor.resident().equals(row.secondBy()), "claims.review.other");
        requireReason(why);
        if (granted) {
            store.move(row, ClaimState.PUBLICITY, ", answered_by = ?, answer = ?, public_until = ?", actor.resident().toString(), why.strip(), publicUntil(row));
        } else {
            store.move(row, ClaimState.RETURNED, ", answered_by = ?, answer = ?", actor.resident().toString(), why.strip());
        }
        tell(row, granted ? "claims.notice.granted" : "claims.notice.upheld", why.strip());
    }

    /** 回避: says that one is related or otherwise close to whose claim this is. From now on somebody else decides on theirs. */
    public void recuse(Actor actor, ClaimId id) {
        var row = store.hold(id);
        requireReviewer(actor, row.community());
        jdbc.sql("insert ignore into claims_recusal (reviewer_id, resident_id, declared_at) values (?, ?, ?)")
                .params(actor.resident().toString(), row.resident().toString(), ClaimStore.at(clock.instant())).update();
    }

    void giveBack(ClaimStore.Row row, ResidentId by, String reason) {
        requireReason(reason);
        var until = deadlines.due(clock.instant(), PolicyKey.POINTS_APPEAL_DAYS, row.community()).day();
        store.move(row, ClaimState.RETURNED, ", reviewed_by = ?, reason = ?, appeal_until = ?, public_until = null", by.toString(), reason.strip(), until);
        tell(row, "claims.notice.returned", reason.strip());
    }

    boolean close(Actor actor, ResidentId resident) {
        return actor.resident().equals(resident) || households.together(actor.resident(), resident)
                || jdbc.sql("select count(*) from claims_recusal where reviewer_id = ? and resident_id = ?").params(actor.resident().toString(), resident.toString())
                        .query(Integer.class).single() > 0;
    }

    void requireReviewer(Actor actor, CommunityId community) {
        offices.require(actor, community, Office.COMMITTEE_STAFF, Office.SUPERVISORY_COMMITTEE);
    }

    private ClaimStore.Row hold(Actor actor, ClaimId id, int rowVersion, Office... anyOf) {
        var row = store.hold(id);
        offices.require(actor, row.community(), anyOf);
        require(!close(actor, row.resident()), "claims.review.close");
        require(row.rowVersion() == rowVersion, "claims.review.changed");
        return row;
    }

    private Object publicUntil(ClaimStore.Row row) {
        return deadlines.due(clock.instant(), PolicyKey.POINTS_PUBLICITY_DAYS, row.community()).day();
    }

    private static void requireReason(String reason) {
        require(!reason.isBlank() && reason.length() <= MAX_REASON, "claims.review.reason", MAX_REASON);
    }

    private void tell(ClaimStore.Row row, String key, String words) {
        notices.tell(List.of(row.resident()), ClaimsPaths.claim(row.id()), key, rules.find(row.rule(), row.version()).orElseThrow().title(), words);
    }
}
