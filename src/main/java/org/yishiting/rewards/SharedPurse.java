package org.yishiting.rewards;

import java.util.Optional;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.ledger.Account;

/** Points that a household keeps together, from whoever knows about them. */
public interface SharedPurse {

    /** The account a person may spend besides the own one. */
    Optional<Account> of(Actor actor, CommunityId community);
}
