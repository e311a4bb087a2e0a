package org.yishiting.rewards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.photos.PhotoId;

/** What is on the shelf and how many are left. Taking one is one statement that finds one or does not: it cannot go below zero. */
@Component
class RewardStore {

    private static final String SELECT = """
            select reward_id, community_id, name, about, kind, price, per_quarter, if(quarter_from < ?, per_quarter, left_now) left_here, per_household, cost_cents, sponsor, picture,
                photo_id, retired_at from rewards_reward\s""";
    private static final int USUAL_MOST = 3;
    private static final String USUAL_COUNTER = "社区一楼窗口";

    private final JdbcClient jdbc;
    private final Clock clock;

    RewardStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    LocalDate quarter() {
        return Quarters.of(Zone.today(clock));
    }

    Optional<Reward> find(RewardId id) {
        return jdbc.sql(SELECT + "where reward_id = ?").params(quarter(), id.toString()).query(RewardStore::read).optional();
    }

    List<Reward> onShelf(CommunityId community) {
        return jdbc.sql(SELECT + "where community_id = ? and retired_at is null order by price, name, reward_id limit 60").params(quarter(), community.toString())
                .query(RewardStore::read).list();
    }

    ShopRules rules(CommunityId community) {
        return jdbc.sql("select most_a_quarter, counter from rewards_shop where community_id = ?").param(community.toString())
                .query((row, _) -> new ShopRules(row.getInt(1), row.getString(2))).optional().orElse(new ShopRules(USUAL_MOST, USUAL_COUNTER));
    }

    void write(CommunityId community, ShopRules rules) {
        jdbc.sql("insert into rewards_shop (community_id, most_a_quarter, counter) values (:community, :most, :counter) on duplicate key update most_a_quarter = :most, counter = :counter")
                .param("community", community.toString()).param("most", rules.most()).param("counter", rules.counter()).update();
    }

    void add(RewardId id, CommunityId community, RewardDraft it, String by) {
        jdbc.sql("""
                insert into rewards_reward (reward_id, community_id, name, about, kind, price, per_quarter, left_now, quarter_from, per_household, cost_cents, sponsor, picture, photo_id,
                added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(values(id.toString(), community.toString(), it.name(), it.about(), it.kind().name(), it.price(), it.perQuarter(), it.perQuarter(), quarter(), it.perHousehold(),
                        it.costCents(), it.sponsor(), it.picture().name(), it.photo() == null ? null : it.photo().toString(), by, Timestamp.from(clock.instant()))).update();
    }

    /** More or fewer a quarter are more or fewer left, never below zero. */
    void change(RewardId id, RewardDraft it) {
        jdbc.sql("""
                update rewards_reward set name = :name, about = :about, kind = :kind, price = :price, per_household = :household, cost_cents = :cost, sponsor = :sponsor, picture = :picture,
                photo_id = coalesce(:photo, photo_id),
                left_now = case when :stock is null then null when per_quarter is null or quarter_from < :quarter then :stock else greatest(0, left_now + :stock - per_quarter) end,
                per_quarter = :stock, quarter_from = :quarter where reward_id = :id""")
                .param("name", it.name()).param("about", it.about()).param("kind", it.kind().name()).param("price", it.price()).param("household", it.perHousehold())
                .param("cost", it.costCents()).param("sponsor", it.sponsor()).param("picture", it.picture().name()).param("photo", it.photo() == null ? null : it.photo().toString())
                .param("stock", it.perQuarter()).param("quarter", quarter()).param("id", id.toString()).update();
    }

    boolean retire(RewardId id) {
        return jdbc.sql("update rewards_reward set retired_at = ? where reward_id = ? and retired_at is null").params(Timestamp.from(clock.instant()), id.toString()).update() > 0;
    }

    /** Takes one at the price that was shown, or refuses with {@code rewards.sold-out} or {@code rewards.changed}. Whoever takes one holds the row until the end. */
    void take(RewardId id, int price) {
        var taken = jdbc.sql("""
                update rewards_reward set left_now = if(quarter_from < :quarter, per_quarter, left_now) - 1, quarter_from = :quarter
                where reward_id = :id and price = :price and retired_at is null and (per_quarter is null or if(quarter_from < :quarter, per_quarter, left_now) > 0)""")
                .param("quarter", quarter()).param("id", id.toString()).param("price", price).update();
        if (taken == 0) {
            var now = jdbc.sql(SELECT + "where reward_id = ? lock in share mode").params(quarter(), id.toString()).query(RewardStore::read).optional();
            throw new RuleViolation(now.filter(Reward::soldOut).isPresent() ? "rewards.sold-out" : "rewards.changed");
        }
    }

    /** One comes back, to the quarter it was taken from. */
    void giveBack(RewardId id, LocalDate takenIn) {
        jdbc.sql("update rewards_reward set left_now = left_now + 1 where reward_id = ? and per_quarter is not null and quarter_from = ?").params(id.toString(), takenIn).update();
    }

    /** Counts one more and answers how many that are now. */
    int count(CommunityId community, LocalDate quarter, String reward, String holder) {
        jdbc.sql("insert into rewards_allowance (community_id, quarter_from, reward_id, holder_id, taken) values (?, ?, ?, ?, 1) on duplicate key update taken = taken + 1")
                .params(community.toString(), quarter, reward, holder).update();
        return jdbc.sql("select taken from rewards_allowance where community_id = ? and quarter_from = ? and reward_id = ? and holder_id = ? for update")
                .params(community.toString(), quarter, reward, holder).query(Integer.class).single();
    }

    void countLess(CommunityId community, LocalDate quarter, String reward, String holder) {
        jdbc.sql("update rewards_allowance set taken = taken - 1 where community_id = ? and quarter_from = ? and reward_id = ? and holder_id = ? and taken > 0")
                .params(community.toString(), quarter, reward, holder).update();
    }

    int counted(CommunityId community, String reward, String holder) {
        return jdbc.sql("select taken from rewards_allowance where community_id = ? and quarter_from = ? and reward_id = ? and holder_id = ?")
                .params(community.toString(), quarter(), reward, holder).query(Integer.class).optional().orElse(0);
    }

    private static List<@Nullable Object> values(@Nullable Object... values) {
        return java.util.Arrays.asList(values);
    }

    private static @Nullable Integer maybe(ResultSet row, String column) throws SQLException {
        var number = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(number);
    }

    private static Reward read(ResultSet row, int number) throws SQLException {
        var photo = row.getString("photo_id");
        return new Reward(RewardId.parse(row.getString("reward_id")), CommunityId.parse(row.getString("community_id")), Objects.requireNonNull(row.getString("name")),
                row.getString("about"), RewardKind.valueOf(row.getString("kind")), row.getInt("price"), maybe(row, "per_quarter"), maybe(row, "left_here"), maybe(row, "per_household"),
                row.getInt("cost_cents"), row.getString("sponsor"), RewardPicture.valueOf(row.getString("picture")), photo == null ? null : PhotoId.parse(photo),
                row.getTimestamp("retired_at") != null);
    }
}
