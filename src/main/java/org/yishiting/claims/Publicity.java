package org.yishiting.claims;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.points.Awards;
import org.yishiting.points.Rules;
import org.yishiting.points.Thanks;
import org.yishiting.residents.VoterRoll;

/** 公示: members see for some days what is about to be posted, and may object. Once the days are over and every objection is answered, it is posted. */
@Service
@Transactional
public class Publicity {

    public static final int MAX_WORDS = 300;
    private static final Logger log = LoggerFactory.getLogger(Publicity.class);
    private static final String MASK = "＊";
    private static final int MOST_A_CLAIM = 2;

    private final ClaimStore store;
    private final ClaimReview review;
    private final Rules rules;
    private final Awards awards;
    private final VoterRoll roll;
    private final Communities communities;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    Publicity(ClaimStore store, ClaimReview review, Rules rules, Awards awards, VoterRoll roll, Communities communities, Notices notices, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.review = review;
        this.rules = rules;
        this.awards = awards;
        this.roll = roll;
        this.communities = communities;
        this.notices = notices;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** For members of the community only. {@code page} is counted from 0. */
    @Transactional(readOnly = true)
    public List<PublicClaim> list(Actor actor, CommunityId community, int page, int size) {
        roll.voter(actor, community);
        var rows = store.where("community_id = ? and state = 'PUBLICITY' order by public_until, claim_id limit ? offset ?", community.toString(), size, (long) page * size);
        return store.views(rows).stream().map(it -> new PublicClaim(it.id(), it.rule(), it.units(), it.points(), it.doneOn(), it.named() ? it.nickname() : masked(it.nickname()),
                it.publicUntil() == null ? it.doneOn() : it.publicUntil(), jdbc.sql("select count(*) from claims_objection where claim_id = ?").param(it.id().toString())
                        .query(Integer.class).single())).toList();
    }

    /** How many are public now. */
    @Transactional(readOnly = true)
    public int count(Actor actor, CommunityId community) {
        roll.voter(actor, community);
        return jdbc.sql("select count(*) from claims_claim where community_id = ? and state = 'PUBLICITY'").param(community.toString()).query(Integer.class).single();
    }

    /** For members while it is public. Refuses one's own ({@code claims.object.own}) and words that are missing. */
    public void object(Actor actor, ClaimId id, String words) {
        var row = store.hold(id);
        roll.voter(actor, row.community());
        var until = row.publicUntil();
        require(row.state() == ClaimState.PUBLICITY && until != null && !Zone.today(clock).isAfter(until), "claims.object.over");
        require(!row.resident().equals(actor.resident()), "claims.object.own");
        require(!words.isBlank() && words.length() <= MAX_WORDS, "claims.object.words", MAX_WORDS);
        require(jdbc.sql("select count(*) from claims_objection where claim_id = ? and resident_id = ?").params(id.toString(), actor.resident().toString())
                .query(Integer.class).single() < MOST_A_CLAIM, "claims.object.enough");
        jdbc.sql("insert into claims_objection (objection_id, claim_id, resident_id, words, said_at) values (?, ?, ?, ?, ?)")
                .params(UUID.randomUUID().toString(), id.toString(), actor.resident().toString(), words.strip(), ClaimStore.at(clock.instant())).update();
    }

    /** Objections without an answer. For those who review claims; what concerns them or their household is left out. */
    @Transactional(readOnly = true)
    public List<ClaimObjection> waiting(Actor actor, CommunityId community, int most) {
        review.requireReviewer(actor, community);
        return jdbc.sql("""
                select o.objection_id, o.claim_id, v.title, o.words, o.said_at, c.resident_id, o.resident_id from claims_objection o join claims_claim c on c.claim_id = o.claim_id
                join points_rule_version v on v.rule_id = c.rule_id and v.version = c.version
                where c.community_id = ? and o.answered_at is null order by o.said_at limit ?""").params(community.toString(), most * 2)
                .query((row, _) -> new Against(ResidentId.parse(row.getString(6)), ResidentId.parse(row.getString(7)), new ClaimObjection(UUID.fromString(row.getString(1)),
                        ClaimId.parse(row.getString(2)), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant(), null, null))).list().stream()
                .filter(it -> !review.close(actor, it.owner) && !actor.resident().equals(it.author)).map(Against::objection).limit(most).toList();
    }

    private record Against(ResidentId owner, ResidentId author, ClaimObjection objection) {}

    /** Answers an objection. Upheld, the claim goes back to the person with this reason. Refuses who objected or is close to the person. */
    public void answer(Actor actor, UUID objection, boolean upheld, String why) {
        var claim = jdbc.sql("select claim_id from claims_objection where objection_id = ?").param(objection.toString()).query((row, _) -> ClaimId.parse(row.getString(1))).optional()
                .orElseThrow(() -> new RuleViolation("claims.claim.gone"));
        var row = store.hold(claim);
        review.requireReviewer(actor, row.community());
        require(!review.close(actor, row.resident()), "claims.review.close");
        require(!why.isBlank() && why.length() <= ClaimReview.MAX_REASON, "claims.review.reason", ClaimReview.MAX_REASON);
        var said = jdbc.sql("select resident_id from claims_objection where objection_id = ? and answered_at is null for update").param(objection.toString())
                .query((it, _) -> ResidentId.parse(it.getString(1))).optional().orElseThrow(() -> new RuleViolation("claims.review.changed"));
        require(!said.equals(actor.resident()), "claims.review.close");
        jdbc.sql("update claims_objection set upheld = ?, answer = ?, answered_by = ?, answered_at = ? where objection_id = ?")
                .params(upheld, why.strip(), actor.resident().toString(), ClaimStore.at(clock.instant()), objection.toString()).update();
        var code = communities.find(row.community()).map(it -> String.valueOf(it.code())).orElse("");
        notices.tell(List.of(said), ClaimsPaths.publicity(code), "claims.notice.answered", why.strip());
        if (upheld && row.state() == ClaimState.PUBLICITY) {
            review.giveBack(row, actor.resident(), why);
        }
    }

    @EventListener
    void on(DayHasPassed day) {
        var over = jdbc.sql("""
                select claim_id from claims_claim c where state = 'PUBLICITY' and public_until < ?
                and not exists (select 1 from claims_objection o where o.claim_id = c.claim_id and o.answered_at is null) order by public_until, filed_at""")
                .param(Zone.today(clock)).query((row, _) -> ClaimId.parse(row.getString(1))).list();
        for (var id : over) {
            try {
                transaction.executeWithoutResult(_ -> post(id));
            } catch (RuntimeException e) {
                log.error("A claim could not be posted", e);
            }
        }
    }

    private void post(ClaimId id) {
        var row = store.hold(id);
        if (row.state() != ClaimState.PUBLICITY) {
            return;
        }
        var rule = rules.find(row.rule(), row.version()).orElseThrow();
        var given = awards.give(new Thanks(row.resident(), rule, row.units(), row.doneOn(), "claim:" + id, row.reviewedBy(), "claim:" + id)).given();
        store.move(row, ClaimState.POSTED, ", given = ?, posted_at = ?", given, ClaimStore.at(clock.instant()));
        notices.tell(List.of(row.resident()), ClaimsPaths.claim(id), "claims.notice.posted", rule.title(), String.valueOf(given));
    }

    static String masked(String name) {
        return name.isEmpty() ? MASK : name.substring(0, name.offsetByCodePoints(0, 1)) + MASK;
    }
}
