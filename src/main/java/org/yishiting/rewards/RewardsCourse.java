package org.yishiting.rewards;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.CommunityId;
import org.yishiting.community.HeldOffice;
import org.yishiting.community.Office;
import org.yishiting.community.Offices;
import org.yishiting.notifications.Notices;

/** As days pass: what nobody came for goes back on the shelf with its points; on Mondays the committee is warned while money gets tight. */
@Component
class RewardsCourse {

    private static final Logger log = LoggerFactory.getLogger(RewardsCourse.class);

    private final Exchanges exchanges;
    private final Funds funds;
    private final Offices offices;
    private final Notices notices;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    RewardsCourse(Exchanges exchanges, Funds funds, Offices offices, Notices notices, JdbcClient jdbc, TransactionTemplate transaction) {
        this.exchanges = exchanges;
        this.funds = funds;
        this.offices = offices;
        this.notices = notices;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @EventListener
    void on(DayHasPassed day) {
        var today = day.getDate().plusDays(1);
        waitedTooLong(today).forEach(it -> each(() -> expire(it)));
        if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
            shops().forEach(it -> each(() -> warn(it)));
        }
    }

    private List<RedemptionId> waitedTooLong(LocalDate today) {
        return jdbc.sql("select redemption_id from rewards_redemption where state = 'RESERVED' and expires_after < ? order by reserved_at").param(today)
                .query((row, _) -> RedemptionId.parse(row.getString(1))).list();
    }

    private List<CommunityId> shops() {
        return jdbc.sql("select distinct community_id from rewards_reward where retired_at is null").query((row, _) -> CommunityId.parse(row.getString(1))).list();
    }

    private void each(Runnable act) {
        try {
            transaction.executeWithoutResult(_ -> act.run());
        } catch (RuleViolation e) {
            log.warn("A reservation could not be ended; tomorrow again: {}", e.key());
        } catch (RuntimeException e) {
            log.warn("A reservation could not be ended; tomorrow again", e);
        }
    }

    private void expire(RedemptionId id) {
        var it = exchanges.hold(id);
        if (it.state() == RedemptionState.RESERVED) {
            exchanges.undo(it, RedemptionState.EXPIRED, null);
            exchanges.tell(it, "rewards.notice.expired", it.rewardName(), String.valueOf(it.price()));
        }
    }

    private void warn(CommunityId community) {
        if (funds.of(community).tight()) {
            notices.tell(offices.holdersOf(community).stream().filter(it -> it.office() == Office.COMMITTEE_STAFF).map(HeldOffice::resident).distinct().toList(),
                    RewardsPaths.FUNDS, "rewards.notice.tight");
        }
    }
}
