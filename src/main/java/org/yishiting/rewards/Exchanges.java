package org.yishiting.rewards;

import com.vaadin.flow.i18n.I18NProvider;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Communities;
import org.yishiting.community.CommunityId;
import org.yishiting.community.CommunitySummary;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.notifications.Notices;

/**
 * The rows of exchanges and how they end. Always in this order: the exchange, the shelf, the allowances, the ledger last; so nobody waits in a circle.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Exchanges {

    /** Stands for everything on the shelf together. */
    static final String ALL = new UUID(0, 0).toString();

    private static final String SELECT = """
            select redemption_id, community_id, reward_id, reward_name, resident_id, limit_holder, quarter_from, price, paid_kind, paid_holder, state, code, reserved_at, collect_until,
                expires_after, ended_at, handed_by, handed_on, reason from rewards_redemption\s""";

    private final RewardStore shelf;
    private final Ledger ledger;
    private final Communities communities;
    private final Notices notices;
    private final I18NProvider words;
    private final JdbcClient jdbc;
    private final Clock clock;

    Exchanges(RewardStore shelf, Ledger ledger, Communities communities, Notices notices, I18NProvider words, JdbcClient jdbc, Clock clock) {
        this.shelf = shelf;
        this.ledger = ledger;
        this.communities = communities;
        this.notices = notices;
        this.words = words;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** An exchange whole. */
    record Row(RedemptionId id, CommunityId community, RewardId reward, String rewardName, ResidentId resident, String limitHolder, LocalDate quarter, int price, Account paidFrom,
            RedemptionState state, String code, Instant reservedAt, LocalDate until, LocalDate expiresAfter, @Nullable Instant endedAt, @Nullable ResidentId handedBy,
            @Nullable LocalDate handedOn, @Nullable String reason) {

        Redemption view() {
            return new Redemption(id, reward, rewardName, price, state, state == RedemptionState.RESERVED ? code : "", reservedAt, until, endedAt, reason);
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Row> find(RedemptionId id) {
        return jdbc.sql(SELECT + "where redemption_id = ?").param(id.toString()).query(Exchanges::read).optional();
    }

    /** The newest with this code; codes are used again once they are over. */
    @Transactional(propagation = Propagation.SUPPORTS)
    Optional<Row> byCode(CommunityId community, String code) {
        return jdbc.sql(SELECT + "where community_id = ? and code = ? order by open_code is null, reserved_at desc limit 1").params(community.toString(), code).query(Exchanges::read).optional();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Row> open(CommunityId community) {
        return jdbc.sql(SELECT + "where community_id = ? and state = 'RESERVED' order by code limit 500").param(community.toString()).query(Exchanges::read).list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Row> of(ResidentId resident, CommunityId community, int most) {
        return jdbc.sql(SELECT + "where resident_id = ? and community_id = ? order by state <> 'RESERVED', reserved_at desc limit ?")
                .params(resident.toString(), community.toString(), most).query(Exchanges::read).list();
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    List<Row> handedOver(CommunityId community, LocalDate since, int most) {
        return jdbc.sql(SELECT + "where community_id = ? and state in ('COLLECTED', 'RETURNED') and handed_on >= ? order by ended_at desc limit ?")
                .params(community.toString(), since, most).query(Exchanges::read).list();
    }

    /** Held until the transaction ends. Refuses with {@code rewards.unknown}. */
    Row hold(RedemptionId id) {
        return jdbc.sql(SELECT + "where redemption_id = ? for update").param(id.toString()).query(Exchanges::read).optional().orElseThrow(() -> new RuleViolation("rewards.unknown"));
    }

    /** What was reserved by the same press already. */
    Optional<Row> pressedBefore(ResidentId resident, UUID once) {
        return jdbc.sql(SELECT + "where resident_id = ? and once = ? lock in share mode").params(resident.toString(), once.toString()).query(Exchanges::read).optional();
    }

    /** Answers whether it was entered; not where the same press was, or its code is taken. */
    boolean add(Row it, UUID once, int costCents) {
        try {
            insert(it, once, costCents);
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private void insert(Row it, UUID once, int costCents) {
        jdbc.sql("""
                insert into rewards_redemption (redemption_id, community_id, reward_id, reward_name, resident_id, once, limit_holder, quarter_from, price, cost_cents, paid_kind,
                paid_holder, state, code, open_code, reserved_at, collect_until, expires_after) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(it.id.toString(), it.community.toString(), it.reward.toString(), it.rewardName, it.resident.toString(), once.toString(), it.limitHolder, it.quarter, it.price,
                        costCents, it.paidFrom.kind().name(), it.paidFrom.holder().toString(), it.state.name(), it.code, it.code, Timestamp.from(it.reservedAt), it.until,
                        it.expiresAfter).update();
    }

    /** Sets the points aside. */
    void pay(Row it, Account from) {
        jdbc.sql("update rewards_redemption set paid_kind = ?, paid_holder = ? where redemption_id = ?").params(from.kind().name(), from.holder().toString(), it.id.toString()).update();
        ledger.post(Posting.of(it.community, EntryKind.RESERVE, from, Account.of(AccountKind.RESERVED), it.price, "reserve:" + it.id, say("rewards.ledger.reserve", it.rewardName))
                .about("redemption:" + it.id));
    }

    void handOver(Row it, ResidentId by, LocalDate on, boolean typedLater) {
        jdbc.sql("update rewards_redemption set state = 'COLLECTED', open_code = null, ended_at = ?, handed_by = ?, handed_on = ?, typed_later = ? where redemption_id = ?")
                .params(now(), by.toString(), on, typedLater, it.id.toString()).update();
        ledger.post(Posting.of(it.community, EntryKind.REDEEM, Account.of(AccountKind.RESERVED), Account.of(AccountKind.REDEMPTION), it.price, "redeem:" + it.id,
                say("rewards.ledger.redeem", it.rewardName)).about("redemption:" + it.id));
    }

    /** Ends without a thing: points, the place on the shelf and the allowance come back. */
    void undo(Row it, RedemptionState end, @Nullable String reason) {
        var from = it.state == RedemptionState.COLLECTED ? AccountKind.REDEMPTION : AccountKind.RESERVED;
        jdbc.sql("update rewards_redemption set state = ?, open_code = null, ended_at = ?, reason = ? where redemption_id = ?")
                .param(end.name()).param(now()).param(reason).param(it.id.toString()).update();
        shelf.giveBack(it.reward, it.quarter);
        shelf.countLess(it.community, it.quarter, it.reward.toString(), it.limitHolder);
        shelf.countLess(it.community, it.quarter, ALL, it.resident.toString());
        ledger.post(Posting.of(it.community, EntryKind.REFUND, Account.of(from), it.paidFrom, it.price, "refund:" + it.id, say("rewards.ledger." + end.key(), it.rewardName))
                .about("redemption:" + it.id));
    }

    /** Tells its person, with the way to the shop. */
    void tell(Row it, String key, String... args) {
        var code = communities.find(it.community).map(CommunitySummary::code).map(String::valueOf).orElse("");
        notices.tell(List.of(it.resident), RewardsPaths.shop(code), key, args);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private String say(String key, Object... args) {
        return words.getTranslation(key, Locale.SIMPLIFIED_CHINESE, args);
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        var by = row.getString("handed_by");
        return new Row(RedemptionId.parse(row.getString("redemption_id")), CommunityId.parse(row.getString("community_id")), RewardId.parse(row.getString("reward_id")),
                row.getString("reward_name"), ResidentId.parse(row.getString("resident_id")), row.getString("limit_holder"), row.getObject("quarter_from", LocalDate.class),
                row.getInt("price"), new Account(AccountKind.valueOf(row.getString("paid_kind")), UUID.fromString(row.getString("paid_holder"))),
                RedemptionState.valueOf(row.getString("state")), row.getString("code"), row.getTimestamp("reserved_at").toInstant(), row.getObject("collect_until", LocalDate.class),
                row.getObject("expires_after", LocalDate.class), ended == null ? null : ended.toInstant(), by == null ? null : ResidentId.parse(by),
                row.getObject("handed_on", LocalDate.class), row.getString("reason"));
    }
}
