package org.yishiting.points;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.AccountKind;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;

/** Gives points by a rule, within its cap. What the cap holds back is written down too, so that the passbook can say so. */
@Service
public class Awards {

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Awards(Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In the caller's transaction, as its last step. Whoever calls has checked that the rule held on the day and that the act was done. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Thanked give(Thanks thanks) {
        return give(thanks, null);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Thanked give(Thanks thanks, @Nullable Instant at) {
        var rule = thanks.rule();
        var community = rule.community();
        ledger.balanceForUpdate(community, Account.of(thanks.resident()));
        var before = before(community, thanks, "");
        if (before.isPresent()) {
            return before.get();
        }
        var wished = Math.multiplyExact(rule.points(), thanks.units());
        var given = Math.clamp(rule.cap() - already(community, thanks), 0, wished);
        var posting = given == 0 ? null : Posting.of(community, EntryKind.ISSUE, Account.of(AccountKind.ISSUANCE), Account.of(thanks.resident()), given, thanks.source(),
                rule.title()).under(rule.label()).reviewedBy(thanks.reviewer()).about(thanks.reference());
        var posted = posting == null ? null : at == null ? ledger.post(posting) : ledger.postAt(posting, at);
        if (posted != null && !posted.fresh()) {
            return before(community, thanks, " lock in share mode").orElse(new Thanked(wished, (int) posted.amount(), false));
        }
        try {
            write(community, thanks, wished, given, posted == null ? null : posted.id().place(), at == null ? clock.instant() : at);
        } catch (DuplicateKeyException e) {
            return before(community, thanks, " lock in share mode").orElseThrow(() -> e);
        }
        return new Thanked(wished, given, true);
    }

    private void write(CommunityId community, Thanks thanks, int wished, int given, @Nullable Long place, Instant at) {
        jdbc.sql("""
                insert into points_award (community_id, source, resident_id, rule_id, version, earned_on, wished, given, place, awarded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(community.toString()).param(thanks.source()).param(thanks.resident().toString()).param(thanks.rule().rule().toString()).param(thanks.rule().version())
                .param(thanks.day()).param(wished).param(given).param(place).param(Timestamp.from(at)).update();
    }

    private Optional<Thanked> before(CommunityId community, Thanks thanks, String locking) {
        return jdbc.sql("select wished, given from points_award where community_id = ? and source = ?" + locking).params(community.toString(), thanks.source())
                .query((row, _) -> new Thanked(row.getInt(1), row.getInt(2), false)).optional();
    }

    /** What a mistake gave does not count towards the cap. */
    private int already(CommunityId community, Thanks thanks) {
        var period = thanks.rule().capPeriod();
        return jdbc.sql("""
                select coalesce(sum(given), 0) from points_award
                where resident_id = ? and community_id = ? and rule_id = ? and earned_on >= ? and earned_on < ? and not reversed lock in share mode""")
                .params(thanks.resident().toString(), community.toString(), thanks.rule().rule().toString(), period.start(thanks.day()), period.end(thanks.day()))
                .query(Integer.class).single();
    }
}
