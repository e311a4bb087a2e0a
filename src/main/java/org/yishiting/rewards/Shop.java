package org.yishiting.rewards;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.ReceiptCode;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Zone;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.Account;
import org.yishiting.ledger.Ledger;
import org.yishiting.policy.PolicyKey;
import org.yishiting.policy.PolicyPack;
import org.yishiting.residency.Households;
import org.yishiting.residents.VoterRoll;

/** 积分铺: what points can be exchanged for, and reserving it. One's own points only: nobody sees those of another. */
@Service
@Transactional
public class Shop {

    private static final int CODE_TRIES = 6;
    private static final int SHOWN = 20;

    private final RewardStore shelf;
    private final Exchanges exchanges;
    private final Ledger ledger;
    private final ObjectProvider<SharedPurse> purses;
    private final VoterRoll roll;
    private final Households households;
    private final PolicyPack policies;
    private final Clock clock;

    Shop(RewardStore shelf, Exchanges exchanges, Ledger ledger, ObjectProvider<SharedPurse> purses, VoterRoll roll, Households households, PolicyPack policies, Clock clock) {
        this.shelf = shelf;
        this.exchanges = exchanges;
        this.ledger = ledger;
        this.purses = purses;
        this.roll = roll;
        this.households = households;
        this.policies = policies;
        this.clock = clock;
    }

    /** What is on the shelf, the cheapest first. */
    @Transactional(readOnly = true)
    public List<Reward> rewards(CommunityId community) {
        return shelf.onShelf(community);
    }

    @Transactional(readOnly = true)
    public ShopRules rules(CommunityId community) {
        return shelf.rules(community);
    }

    /** The shop for one person: what is there, what they can have just now and what is missing. */
    @Transactional(readOnly = true)
    public Shelf shelf(Actor actor, CommunityId community) {
        var balance = ledger.balance(community, Account.of(actor.resident()));
        var together = purse(actor, community).map(it -> ledger.balance(community, it)).orElse(0L);
        var rules = shelf.rules(community);
        var holder = holder(actor, community);
        var had = shelf.counted(community, Exchanges.ALL, actor.resident().toString());
        var offers = shelf.onShelf(community).stream().map(it -> {
            var missing = it.price() - Math.max(balance, together);
            var stop = it.soldOut() ? Offer.Stop.SOLD_OUT : had >= rules.most() ? Offer.Stop.QUARTER
                    : it.perHousehold() != null && shelf.counted(community, it.id().toString(), holder) >= it.perHousehold() ? Offer.Stop.HOUSEHOLD
                    : missing > 0 ? Offer.Stop.SHORT : Offer.Stop.NONE;
            return new Offer(it, stop, stop == Offer.Stop.SHORT ? missing : 0);
        }).toList();
        return new Shelf(offers, balance, together, rules.most(), rules.counter(), Quarters.after(Zone.today(clock)));
    }

    /** Whether this person may exchange here: members, and who has moved away and still has points here. */
    @Transactional(readOnly = true)
    public boolean welcome(Actor actor, CommunityId community) {
        return roll.has(actor, community) || hasPoints(actor, community);
    }

    private boolean hasPoints(Actor actor, CommunityId community) {
        return ledger.balance(community, Account.of(actor.resident())) > 0;
    }

    /**
     * Sets the points aside and one thing with them, in one transaction: both or neither. Pressed twice it is one reservation. For those who are
     * {@link #welcome}. Refuses what is gone ({@code rewards.sold-out}), changed ({@code rewards.changed}), more than the household's or the person's share of the quarter
     * ({@code rewards.limit.household}, {@code rewards.limit.quarter}) and points that are missing ({@code rewards.short}).
     *
     * @param once made anew for each page the button is on
     */
    public Redemption reserve(Actor actor, RewardId id, UUID once) {
        var reward = shelf.find(id).orElseThrow(() -> new RuleViolation("rewards.unknown"));
        var community = reward.community();
        if (roll.has(actor, community) || !hasPoints(actor, community)) {
            roll.voter(actor, community);
        }
        require(!reward.retired(), "rewards.changed");
        // Read without waiting, so that those who come too late do not stand in the queue of those who came in time.
        if (reward.soldOut()) {
            return exchanges.pressedBefore(actor.resident(), once).map(Exchanges.Row::view).orElseThrow(() -> new RuleViolation("rewards.sold-out"));
        }
        var row = entered(actor, reward, once);
        if (row.isEmpty()) {
            return exchanges.pressedBefore(actor.resident(), once).map(Exchanges.Row::view).orElseThrow(() -> new RuleViolation("rewards.changed"));
        }
        var it = row.get();
        shelf.take(id, reward.price());
        var rules = shelf.rules(community);
        var ofHousehold = shelf.count(community, it.quarter(), id.toString(), it.limitHolder());
        require(reward.perHousehold() == null || ofHousehold <= reward.perHousehold(), "rewards.limit.household", reward.perHousehold() == null ? 0 : reward.perHousehold());
        require(shelf.count(community, it.quarter(), Exchanges.ALL, actor.resident().toString()) <= rules.most(), "rewards.limit.quarter", rules.most());
        exchanges.pay(it, payer(actor, community, reward.price()));
        return it.view();
    }

    /** Gives back what one reserved; the points return at once. Refuses what is not one's own or over already ({@code rewards.not-open}). */
    public void cancel(Actor actor, RedemptionId id) {
        var it = exchanges.hold(id);
        require(it.resident().equals(actor.resident()) && it.state() == RedemptionState.RESERVED, "rewards.not-open");
        exchanges.undo(it, RedemptionState.CANCELLED, null);
    }

    /** One's own exchanges, those that wait first. */
    @Transactional(readOnly = true)
    public List<Redemption> mine(Actor actor, CommunityId community) {
        return exchanges.of(actor.resident(), community, SHOWN).stream().map(Exchanges.Row::view).toList();
    }

    /** Entered with a code nobody else holds; empty where the same press was entered before. */
    private Optional<Exchanges.Row> entered(Actor actor, Reward reward, UUID once) {
        var id = RedemptionId.next();
        var today = Zone.today(clock);
        var until = today.plusDays(policies.number(PolicyKey.REWARDS_COLLECT_DAYS, reward.community(), today));
        var expires = until.plusDays(policies.number(PolicyKey.REWARDS_GRACE_DAYS, reward.community(), today));
        var holder = holder(actor, reward.community());
        for (var tried = 0; tried < CODE_TRIES; tried++) {
            var row = new Exchanges.Row(id, reward.community(), reward.id(), reward.name(), actor.resident(), holder, shelf.quarter(), reward.price(), Account.of(actor.resident()),
                    RedemptionState.RESERVED, ReceiptCode.of(id.toString(), tried), clock.instant(), until, expires, null, null, null, null);
            if (exchanges.add(row, once, reward.costCents())) {
                return Optional.of(row);
            }
            if (exchanges.pressedBefore(actor.resident(), once).isPresent()) {
                return Optional.empty();
            }
        }
        throw new IllegalStateException("No code is free");
    }

    /** One's own account where it is enough, else what the household keeps together. */
    private Account payer(Actor actor, CommunityId community, int price) {
        var own = Account.of(actor.resident());
        var balance = ledger.balanceForUpdate(community, own);
        if (balance >= price) {
            return own;
        }
        var together = purse(actor, community);
        var most = Math.max(balance, together.map(it -> ledger.balanceForUpdate(community, it)).orElse(0L));
        require(most >= price, "rewards.short", price - most);
        return together.orElseThrow();
    }

    private Optional<Account> purse(Actor actor, CommunityId community) {
        return purses.orderedStream().flatMap(it -> it.of(actor, community).stream()).findFirst();
    }

    /** Whose share of a quarter it counts against. */
    private String holder(Actor actor, CommunityId community) {
        return households.of(actor.resident(), community).map(Object::toString).orElseGet(() -> actor.resident().toString());
    }
}
