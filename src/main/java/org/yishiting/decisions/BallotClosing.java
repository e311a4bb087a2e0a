package org.yishiting.decisions;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.moments.DayHasPassed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.yishiting.community.CommunityId;
import org.yishiting.residents.Memberships;

/** Counts ballots when their last day has passed, each on its own, and forgets how each one voted. */
@Component
class BallotClosing {

    private static final Logger log = LoggerFactory.getLogger(BallotClosing.class);

    private final JdbcClient jdbc;
    private final Memberships memberships;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BallotClosing(JdbcClient jdbc, Memberships memberships, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.memberships = memberships;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void on(DayHasPassed day) {
        jdbc.sql("select ballot_id from decisions_ballot where closed_at is null and closes_on <= ? order by closes_on").param(day.getDate())
                .query(String.class).list().forEach(it -> closeOrLeave(it, day.getDate()));
    }

    /** One that cannot be counted today is counted tomorrow, and keeps none of the others. */
    private void closeOrLeave(String ballot, LocalDate passed) {
        try {
            transaction.executeWithoutResult(_ -> close(ballot, passed));
        } catch (RuntimeException e) {
            log.warn("Ballot {} could not be closed; tomorrow again", ballot, e);
        }
    }

    private record Counted(CommunityId community, BallotBasis basis) {}

    void close(String ballot, LocalDate passed) {
        jdbc.sql("select community_id, basis from decisions_ballot where ballot_id = ? and closed_at is null and closes_on <= ? for update")
                .params(ballot, passed).query((row, _) -> new Counted(CommunityId.parse(row.getString(1)), BallotBasis.valueOf(row.getString(2))))
                .optional().ifPresent(it -> count(ballot, it));
    }

    private void count(String ballot, Counted it) {
        jdbc.sql("""
                update decisions_choice c left join (select choice, count(*) n from decisions_voice where ballot_id = :ballot and counts group by choice) v
                on v.choice = c.number set c.votes = coalesce(v.n, 0) where c.ballot_id = :ballot""").param("ballot", ballot).update();
        var leftOut = jdbc.sql("delete from decisions_voice where ballot_id = ? and not counts").param(ballot).update();
        jdbc.sql("update decisions_voice set choice = null, voter_key = voice_id, dwelling_key = null where ballot_id = ?").param(ballot).update();
        jdbc.sql("delete from decisions_dwelling where ballot_id = ?").param(ballot).update();
        var entitled = it.basis() == BallotBasis.MEMBER ? (Integer) (int) memberships.count(it.community()) : null;
        jdbc.sql("update decisions_ballot set closed_at = ?, left_out = ?, salt = null, entitled = coalesce(?, entitled) where ballot_id = ?")
                .param(Timestamp.from(clock.instant())).param(leftOut).param(entitled).param(ballot).update();
    }
}
