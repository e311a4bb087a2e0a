package org.yishiting.claims;

import static org.yishiting.base.RuleViolation.require;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.notifications.Notices;
import org.yishiting.photos.Photos;
import org.yishiting.points.Evidence;
import org.yishiting.points.Rules;
import org.yishiting.policy.Deadlines;
import org.yishiting.policy.PolicyKey;
import org.yishiting.residency.Households;
import org.yishiting.residents.VoterRoll;

/** What residents do with their claims: file them, have them confirmed, take them back, and have a returned one looked at again by somebody else. */
@Service
@Transactional
public class Claims {

    public static final int MAX_WORDS = 300;
    public static final int MAX_APPEAL = 500;
    public static final int MAX_PHOTOS = 3;
    private static final int OLDEST_DAYS = 60;
    private static final int MOST_UNITS = 24;
    private static final int LISTED = 50;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int CODE_LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClaimStore store;
    private final Rules rules;
    private final VoterRoll roll;
    private final Households households;
    private final Photos photos;
    private final Deadlines deadlines;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final Clock clock;

    Claims(ClaimStore store, Rules rules, VoterRoll roll, Households households, Photos photos, Deadlines deadlines, Notices notices, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.rules = rules;
        this.roll = roll;
        this.households = households;
        this.photos = photos;
        this.deadlines = deadlines;
        this.notices = notices;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * For members. Refuses what no rule of that day thanks for ({@code claims.claim.rule}), a day to come or more than sixty days back
     * ({@code claims.claim.day}), the same twice ({@code claims.claim.twice}), missing proof ({@code claims.claim.proof}) and words that tell on
     * somebody ({@code claims.claim.accusation}).
     */
    public ClaimId submit(Actor actor, CommunityId community, ClaimDraft draft) {
        roll.voter(actor, community);
        var today = Zone.today(clock);
        require(!draft.doneOn().isAfter(today) && draft.doneOn().isAfter(today.minusDays(OLDEST_DAYS)), "claims.claim.day", OLDEST_DAYS);
        var rule = rules.inForce(community, draft.doneOn()).stream().filter(it -> it.rule().equals(draft.rule()) && it.evidence() != Evidence.SYSTEM).findFirst()
                .orElseThrow(() -> new RuleViolation("claims.claim.rule"));
        require(draft.units() > 0 && draft.units() <= MOST_UNITS, "claims.claim.units", MOST_UNITS);
        require(!draft.words().isBlank() && draft.words().length() <= MAX_WORDS, "claims.claim.words", MAX_WORDS);
        Accusation.check(draft.words());
        require(rule.evidence() != Evidence.SHOWN || !draft.photos().isEmpty() || actor.helped(), "claims.claim.proof");
        jdbc.sql("select resident_id from residents_account where resident_id = ? for update").param(actor.resident().toString()).query(String.class).optional();
        require(jdbc.sql("""
                select count(*) from claims_claim where resident_id = ? and rule_id = ? and done_on = ? and state not in ('RETURNED', 'WITHDRAWN') lock in share mode""")
                .params(actor.resident().toString(), rule.rule().toString(), draft.doneOn()).query(Integer.class).single() == 0, "claims.claim.twice");
        var id = ClaimId.next();
        var now = clock.instant();
        jdbc.sql("""
                insert into claims_claim (claim_id, community_id, resident_id, rule_id, version, units, points, done_on, words, named, state, filed_at, due_at, confirm_code)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'SUBMITTED', ?, ?, ?)""")
                .param(id.toString()).param(community.toString()).param(actor.resident().toString()).param(rule.rule().toString()).param(rule.version())
                .param(draft.units()).param(rule.points() * draft.units()).param(draft.doneOn()).param(draft.words().strip()).param(draft.named())
                .param(ClaimStore.at(now)).param(ClaimStore.at(deadlines.due(now, PolicyKey.POINTS_REVIEW_WORKDAYS, community).at()))
                .param(rule.evidence() == Evidence.CONFIRMED ? code() : null).update();
        photos.hold(community, draft.photos());
        draft.photos().forEach(it -> jdbc.sql("insert into claims_photo (claim_id, photo_id) values (?, ?)").params(id.toString(), it.toString()).update());
        return id;
    }

    /** One's own claims, the latest first. */
    @Transactional(readOnly = true)
    public List<ClaimView> mine(Actor actor, CommunityId community) {
        return store.views(store.where("resident_id = ? and community_id = ? order by filed_at desc limit " + LISTED, actor.resident().toString(), community.toString()));
    }

    /** One of one's own. */
    @Transactional(readOnly = true)
    public Optional<ClaimView> find(Actor actor, ClaimId id) {
        return store.find(id).filter(it -> it.resident().equals(actor.resident())).map(store::view);
    }

    /** Where it was filed. */
    @Transactional(readOnly = true)
    public Optional<CommunityId> place(ClaimId id) {
        return store.find(id).map(ClaimStore.Row::community);
    }

    /** Takes a claim back that is not posted yet. */
    public void withdraw(Actor actor, ClaimId id) {
        var row = own(actor, id);
        require(row.state() != ClaimState.POSTED && row.state() != ClaimState.WITHDRAWN, "claims.claim.over");
        store.move(row, ClaimState.WITHDRAWN, ", public_until = null");
        photos.release(store.photos(id));
    }

    /** Asks for somebody else to look again, once, within the days of the policy ({@code claims.appeal.late}). */
    public void appeal(Actor actor, ClaimId id, String words) {
        var row = own(actor, id);
        require(row.state() == ClaimState.RETURNED && row.appeal() == null, "claims.appeal.once");
        var until = row.appealUntil();
        require(until != null && !Zone.today(clock).isAfter(until), "claims.appeal.late");
        require(!words.isBlank() && words.length() <= MAX_APPEAL, "claims.appeal.words", MAX_APPEAL);
        Accusation.check(words);
        store.move(row, ClaimState.APPEALED, ", appeal = ?, appealed_at = ?", words.strip(), ClaimStore.at(clock.instant()));
    }

    /** What one is asked to confirm with this code. Refuses a code that is over or never was ({@code claims.confirm.gone}). */
    @Transactional(readOnly = true)
    public ClaimView asked(Actor actor, String code) {
        return store.view(byCode(code));
    }

    /**
     * Says that it was so. Refuses oneself and one's own household ({@code claims.confirm.close}), and who is no member there. Saying it twice is saying
     * it once.
     */
    public void confirm(Actor actor, String code) {
        var row = store.hold(byCode(code).id());
        roll.voter(actor, row.community());
        require(!row.resident().equals(actor.resident()) && !households.together(row.resident(), actor.resident()), "claims.confirm.close");
        if (row.confirmedBy() == null) {
            jdbc.sql("update claims_claim set confirmed_by = ?, confirmed_at = ?, row_version = row_version + 1 where claim_id = ?")
                    .params(actor.resident().toString(), ClaimStore.at(clock.instant()), row.id().toString()).update();
            notices.tell(List.of(row.resident()), ClaimsPaths.claim(row.id()), "claims.notice.confirmed");
        }
    }

    static String code() {
        return RANDOM.ints(CODE_LENGTH, 0, LETTERS.length()).mapToObj(it -> String.valueOf(LETTERS.charAt(it))).collect(Collectors.joining());
    }

    static String typed(String code) {
        return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private ClaimStore.Row byCode(String code) {
        return store.where("confirm_code = ? and state = 'SUBMITTED'", typed(code)).stream().findFirst().orElseThrow(() -> new RuleViolation("claims.confirm.gone"));
    }

    private ClaimStore.Row own(Actor actor, ClaimId id) {
        var row = store.hold(id);
        ResidentId owner = row.resident();
        require(owner.equals(actor.resident()), "claims.claim.gone");
        return row;
    }
}
