package org.yishiting.oversight;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.Account;
import org.yishiting.points.Pools;
import org.yishiting.rewards.SharedPurse;

/** Tells the shop what a household keeps together. Here, because points and shop do not know each other. */
@Component
class HouseholdPurse implements SharedPurse {

    private final Pools pools;

    HouseholdPurse(Pools pools) {
        this.pools = pools;
    }

    @Override
    public Optional<Account> of(Actor actor, CommunityId community) {
        return pools.spendable(actor, community);
    }
}
