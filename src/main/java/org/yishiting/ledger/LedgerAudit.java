package org.yishiting.ledger;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;

/** Reads whole ledgers and works everything out anew: the chain, both legs of each entry, every balance. Every night, and whenever somebody asks. */
@Service
public class LedgerAudit {

    private static final Logger log = LoggerFactory.getLogger(LedgerAudit.class);
    private static final int AT_ONCE = 5_000;

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    LedgerAudit(Ledger ledger, JdbcClient jdbc, TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    private record Row(Entry entry, long from, long to, @Nullable Long fromPoints, @Nullable Long fromBalance, @Nullable Long toPoints, @Nullable Long toBalance) {

        boolean lines(long fromNow, long toNow) {
            return fromPoints != null && fromPoints == -entry.amount() && fromBalance != null && fromBalance == fromNow
                    && toPoints != null && toPoints == entry.amount() && toBalance != null && toBalance == toNow;
        }
    }

    /** Takes seconds for a million entries; people go on posting meanwhile. */
    public Verified verify(CommunityId community) {
        return Objects.requireNonNull(transaction.execute(_ -> read(community)));
    }

    private Verified read(CommunityId community) {
        var balances = new HashMap<Long, Long>();
        var place = 0L;
        var last = "";
        while (true) {
            var rows = jdbc.sql("select e.from_account, e.to_account, lf.points, lf.balance, lt.points, lt.balance, " + EntryRows.COLUMNS + " from ledger_entry e "
                            + EntryRows.JOINS + """
                             left join ledger_line lf on lf.community_id = e.community_id and lf.place = e.place and lf.account_id = e.from_account
                            left join ledger_line lt on lt.community_id = e.community_id and lt.place = e.place and lt.account_id = e.to_account
                            where e.community_id = ? and e.place > ? order by e.place limit ?""").params(community.toString(), place, AT_ONCE)
                    .query((row, _) -> new Row(EntryRows.read(row, 7), row.getLong(1), row.getLong(2), row.getObject(3, Long.class), row.getObject(4, Long.class),
                            row.getObject(5, Long.class), row.getObject(6, Long.class))).list();
            for (var row : rows) {
                var entry = row.entry;
                place++;
                var from = balances.merge(row.from, -entry.amount(), Long::sum);
                var to = balances.merge(row.to, entry.amount(), Long::sum);
                if (!entry.follows(place, last) || !entry.kind().goes(entry.from(), entry.to()) || entry.from().kind() != AccountKind.ISSUANCE && from < 0
                        || !row.lines(from, to)) {
                    return new Verified(place, place);
                }
                last = entry.fingerprint();
            }
            if (rows.size() < AT_ONCE) {
                break;
            }
        }
        return new Verified(place, complete(community, place, last) && same(community, balances) ? null : Long.valueOf(place + 1));
    }

    @EventListener
    void on(DayHasPassed day) {
        ledger.communities().forEach(this::check);
    }

    private void check(CommunityId community) {
        try {
            var found = verify(community);
            transaction.executeWithoutResult(_ -> {
                jdbc.sql("update ledger_chain set checked_at = ?, checked = ?, differs_at = ? where community_id = ?")
                        .param(Timestamp.from(clock.instant())).param(found.entries()).param(found.differsAt()).param(community.toString()).update();
                if (found.differsAt() != null) {
                    log.error("The ledger of {} differs from what was posted at entry {}", community, found.differsAt());
                    events.publishEvent(new LedgerDiffers(community, found.differsAt()));
                }
            });
        } catch (RuntimeException e) {
            log.error("The ledger of {} could not be checked", community, e);
        }
    }

    private boolean complete(CommunityId community, long place, String last) {
        return jdbc.sql("select place, fingerprint from ledger_chain where community_id = ?").param(community.toString())
                .query((row, _) -> row.getLong(1) == place && row.getString(2).equals(last)).optional().orElse(place == 0);
    }

    private boolean same(CommunityId community, Map<Long, Long> balances) {
        return jdbc.sql("select account_id, balance from ledger_account where community_id = ?").param(community.toString())
                .query((row, _) -> row.getLong(2) == balances.getOrDefault(row.getLong(1), 0L)).list().stream().allMatch(it -> it);
    }
}
