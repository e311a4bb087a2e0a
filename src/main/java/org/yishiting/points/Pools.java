package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.EntryKind;
import org.yishiting.ledger.Ledger;
import org.yishiting.ledger.Posting;
import org.yishiting.residency.HouseholdId;
import org.yishiting.residency.HouseholdLeft;
import org.yishiting.residency.Households;

/**
 * 家庭合用: a household keeps points together where every member agreed. What was put in stays one's own share: it shrinks with what the household spends,
 * in equal proportion, and comes along when one takes it out, withdraws the consent or leaves.
 */
@Service
@Transactional
public class Pools {

    private static final String WHY_IN = "存入家庭合用";
    private static final String WHY_OUT = "从家庭合用取回";

    private final Households households;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    Pools(Households households, Ledger ledger, JdbcClient jdbc, Clock clock) {
        this.households = households;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty for who is in no household. */
    @Transactional(readOnly = true)
    public Optional<PoolView> of(Actor actor, CommunityId community) {
        return households.of(actor.resident(), community).map(it -> view(actor.resident(), community, it));
    }

    /** Says yes to keeping points together. Refuses who is in no household ({@code points.pool.no-household}). */
    public void agree(Actor actor, CommunityId community) {
        var household = own(actor, community);
        jdbc.sql("insert ignore into points_pool_member (household_id, resident_id, community_id, agreed_at) values (?, ?, ?, ?)")
                .params(household.toString(), actor.resident().toString(), community.toString(), Timestamp.from(clock.instant())).update();
    }

    /** Takes the yes back, and one's share out. */
    public void withdraw(Actor actor, CommunityId community) {
        leave(actor.resident(), community, own(actor, community));
    }

    /** Puts points in. Refuses until everybody of the household agreed ({@code points.pool.not-all}), and what one has not got. */
    public void put(Actor actor, CommunityId community, long points) {
        var household = own(actor, community);
        require(points > 0, "points.pool.amount");
        ledger.balanceForUpdate(community, Account.of(actor.resident()));
        require(view(actor.resident(), community, household).open(), "points.pool.not-all");
        ledger.post(Posting.of(community, EntryKind.POOL, Account.of(actor.resident()), purse(household), points, "pool:" + UUID.randomUUID(), WHY_IN));
        jdbc.sql("update points_pool_member set put = put + ? where household_id = ? and resident_id = ?").params(points, household.toString(), actor.resident().toString()).update();
    }

    /** Takes points out, at most one's own share ({@code points.pool.share}). */
    public void take(Actor actor, CommunityId community, long points) {
        var household = own(actor, community);
        var share = lockedShare(actor.resident(), community, household);
        require(points > 0 && points <= share, "points.pool.share", share);
        out(actor.resident(), community, household, points);
    }

    /** Whether a person may spend what the household keeps together. For the shop. */
    @Transactional(readOnly = true)
    public Optional<Account> spendable(Actor actor, CommunityId community) {
        return households.of(actor.resident(), community).filter(it -> view(actor.resident(), community, it).open()).map(Pools::purse);
    }

    @EventListener
    void on(HouseholdLeft left) {
        leave(left.resident(), left.community(), left.household());
    }

    private void leave(ResidentId resident, CommunityId community, HouseholdId household) {
        if (!member(resident, household)) {
            return;
        }
        var share = lockedShare(resident, community, household);
        if (share > 0) {
            out(resident, community, household, share);
        }
        jdbc.sql("delete from points_pool_member where household_id = ? and resident_id = ?").params(household.toString(), resident.toString()).update();
    }

    /** What one put in counts less by as much as one takes of the own share. */
    private void out(ResidentId resident, CommunityId community, HouseholdId household, long points) {
        var share = lockedShare(resident, community, household);
        ledger.post(Posting.of(community, EntryKind.SHARE, purse(household), Account.of(resident), points, "share:" + UUID.randomUUID(), WHY_OUT));
        jdbc.sql("update points_pool_member set put = put - ceiling(put * ? / ?) where household_id = ? and resident_id = ?")
                .params(points, share, household.toString(), resident.toString()).update();
    }

    private PoolView view(ResidentId resident, CommunityId community, HouseholdId household) {
        var people = households.people(household);
        var agreed = jdbc.sql("select resident_id from points_pool_member where household_id = ?").param(household.toString())
                .query((row, _) -> ResidentId.parse(row.getString(1))).list();
        return new PoolView(ledger.balance(community, purse(household)), share(resident, community, household), (int) people.stream().filter(agreed::contains).count(),
                people.size(), agreed.contains(resident));
    }

    /** In proportion to what each put in; whoever is the last takes the rest. */
    private long share(ResidentId resident, CommunityId community, HouseholdId household) {
        return share(resident, household, ledger.balance(community, purse(household)), "");
    }

    /** The same as it is now, and stays until the transaction ends. */
    private long lockedShare(ResidentId resident, CommunityId community, HouseholdId household) {
        return share(resident, household, ledger.balanceForUpdate(community, purse(household)), " lock in share mode");
    }

    private long share(ResidentId resident, HouseholdId household, long balance, String locking) {
        return jdbc.sql("""
                select coalesce(sum(if(resident_id = :resident, put, 0)), 0), coalesce(sum(put), 0), count(*), coalesce(sum(resident_id = :resident), 0)
                from points_pool_member where household_id = :household""" + locking).param("resident", resident.toString()).param("household", household.toString())
                .query((row, _) -> {
                    var all = row.getLong(2);
                    return row.getInt(3) == 1 && row.getInt(4) == 1 ? balance : all <= 0 ? 0L : balance * row.getLong(1) / all;
                }).single();
    }

    private boolean member(ResidentId resident, HouseholdId household) {
        return jdbc.sql("select count(*) from points_pool_member where household_id = ? and resident_id = ?").params(household.toString(), resident.toString())
                .query(Integer.class).single() > 0;
    }

    private HouseholdId own(Actor actor, CommunityId community) {
        return households.of(actor.resident(), community).orElseThrow(() -> new RuleViolation("points.pool.no-household"));
    }

    private static Account purse(HouseholdId household) {
        return Account.pool(household.householdId());
    }
}
