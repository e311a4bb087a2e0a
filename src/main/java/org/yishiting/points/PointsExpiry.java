package org.yishiting.points;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.base.Zone;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.Aged;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.notifications.Notices;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residency.HouseholdId;
import org.yishiting.residency.Households;

/** Points end after two years at the earliest, sixty days after this was told, and only those that were told. What is spent meanwhile is the oldest. */
@Component
class PointsExpiry {

    /** Whatever a community sets. */
    static final int LEAST_MONTHS = 24;
    static final int LEAST_NOTICE_DAYS = 60;

    private static final Logger log = LoggerFactory.getLogger(PointsExpiry.class);
    private static final String WHY = "到期，提前说过";

    private final Ledger ledger;
    private final Households households;
    private final PolicyPack policies;
    private final Notices notices;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    PointsExpiry(Ledger ledger, Households households, PolicyPack policies, Notices notices, TransactionTemplate transaction, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.households = households;
        this.policies = policies;
        this.notices = notices;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Told(String id, CommunityId community, Account account, long points) {}

    @EventListener
    void on(DayHasPassed day) {
        var today = Zone.today(clock);
        for (var told : due(today)) {
            attempt(() -> end(told, today));
        }
        for (var community : ledger.communities()) {
            attempt(() -> tell(community, today));
        }
    }

    private List<Told> due(LocalDate today) {
        return jdbc.sql("select expiry_id, community_id, kind, holder_id, points from points_expiry where open = 1 and due_on <= ? order by due_on").param(today)
                .query((row, _) -> new Told(row.getString(1), CommunityId.parse(row.getString(2)), new Account(AccountKind.valueOf(row.getString(3)), UUID.fromString(row.getString(4))),
                        row.getLong(5))).list();
    }

    private void end(Told told, LocalDate today) {
        ledger.balanceForUpdate(told.community, told.account);
        var old = ledger.aged(told.community, start(today.minusMonths(months(told.community, today)))).stream().filter(it -> it.account().equals(told.account))
                .mapToLong(Aged::points).sum();
        var points = Math.min(told.points, old);
        if (points > 0) {
            ledger.post(Posting.of(told.community, EntryKind.EXPIRE, told.account, Account.of(AccountKind.EXPIRY), points, "expire:" + told.id, WHY));
        }
        jdbc.sql("update points_expiry set open = null where expiry_id = ?").param(told.id).update();
    }

    private void tell(CommunityId community, LocalDate today) {
        var notice = Math.max(LEAST_NOTICE_DAYS, policies.number(PolicyKey.POINTS_EXPIRY_NOTICE_DAYS, community, today));
        var due = today.plusDays(notice);
        for (var aged : ledger.aged(community, start(due.minusMonths(months(community, today))))) {
            var fresh = jdbc.sql("insert ignore into points_expiry (expiry_id, community_id, kind, holder_id, points, told_at, due_on, open) values (uuid(), ?, ?, ?, ?, ?, ?, 1)")
                    .params(community.toString(), aged.account().kind().name(), aged.account().holder().toString(), aged.points(), Timestamp.from(clock.instant()), due).update();
            if (fresh == 1) {
                var people = aged.account().kind() == AccountKind.POOL ? households.people(new HouseholdId(aged.account().holder()))
                        : List.of(new ResidentId(aged.account().holder()));
                notices.tell(people, PointsPaths.PASSBOOK, "points.notice.expiry", String.valueOf(aged.points()), due.toString());
            }
        }
    }

    private int months(CommunityId community, LocalDate today) {
        return Math.max(LEAST_MONTHS, policies.number(PolicyKey.POINTS_EXPIRY_MONTHS, community, today));
    }

    private void attempt(Runnable act) {
        try {
            transaction.executeWithoutResult(_ -> act.run());
        } catch (RuntimeException e) {
            log.error("Points could not be told of or ended", e);
        }
    }

    private static java.time.Instant start(LocalDate day) {
        return day.atStartOfDay(Zone.PORTAL).toInstant();
    }
}
