package org.yishiting.residents;

import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;

/** 注销: takes everything out of an account that tells who it was, and forgets what is kept only for a time. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccountClosing {

    /** What those are called from then on who deleted their account. */
    public static final String GONE = "居民（已注销）";

    private final AccountRepository accounts;
    private final MembershipRepository memberships;
    private final CodeRepository codes;
    private final JdbcClient jdbc;
    private final Clock clock;

    AccountClosing(AccountRepository accounts, MembershipRepository memberships, CodeRepository codes, JdbcClient jdbc, Clock clock) {
        this.accounts = accounts;
        this.memberships = memberships;
        this.codes = codes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Closes the account for good, as part of the act of deleting: phone, password and passkeys are gone, memberships are left and say nothing, the
     * name reads {@link #GONE}. The phone may register anew. Sessions are ended by whoever calls, once this stands.
     */
    @ByOneself
    public void close(Actor actor) {
        var account = accounts.findById(actor.resident()).orElseThrow();
        if (account.phoneKey() != null) {
            codes.deleteById(account.phoneKey());
        }
        memberships.everOf(actor.resident()).forEach(it -> {
            it.describe(null, HukouStatus.UNDISCLOSED);
            it.leave(clock.instant());
        });
        jdbc.sql("delete from user_entities where name = ?").param(actor.resident().toString()).update();
        account.close(GONE, clock.instant());
    }

    /** Removes codes that were not used in time. */
    public int forgetCodes() {
        return codes.deleteExpired(clock.instant());
    }

    /** Forgets that somebody belonged where they left before the given moment. */
    public int forgetLeft(Instant before) {
        return memberships.deleteLeft(before);
    }
}
