package org.yishiting.rewards;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;

/** The figures of the shop that are public: sums only, nobody's exchange. */
@Service
@Transactional(readOnly = true)
public class ShopBooks {

    private final JdbcClient jdbc;

    ShopBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From the day {@code from} until the day before {@code until}. */
    public ShopTurnover turnover(CommunityId community, LocalDate from, LocalDate until) {
        record Sums(long count, long points, long cost) {}
        var sums = jdbc.sql("""
                select count(*), coalesce(sum(price), 0), coalesce(sum(cost_cents), 0) from rewards_redemption
                where community_id = ? and state = 'COLLECTED' and ended_at >= ? and ended_at < ?""").params(community.toString(), start(from), start(until))
                .query((row, _) -> new Sums(row.getLong(1), row.getLong(2), row.getLong(3))).single();
        var received = jdbc.sql("select coalesce(sum(cents), 0) from rewards_fund where community_id = ? and received_on >= ? and received_on < ?")
                .params(community.toString(), from, until).query(Long.class).single();
        var givers = jdbc.sql("""
                select giver from rewards_fund where community_id = :place and giver is not null and received_on >= :from and received_on < :until
                union select sponsor from rewards_reward where community_id = :place and sponsor is not null and added_at < :end and (retired_at is null or retired_at >= :start)
                order by 1""").param("place", community.toString()).param("from", from).param("until", until).param("start", start(from)).param("end", start(until))
                .query((row, _) -> Objects.requireNonNull(row.getString(1))).list();
        return new ShopTurnover(sums.count, sums.points, sums.cost, received, givers);
    }

    private static Timestamp start(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(Zone.PORTAL).toInstant());
    }
}
