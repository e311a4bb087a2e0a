package org.yishiting.assistance;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.CommunityId;
import org.yishiting.privacy.AccessLog;
import org.yishiting.residents.DeskAccount;
import org.yishiting.residents.DeskAccounts;
import org.yishiting.residents.MinorAccess;
import org.yishiting.residents.ProvenPhone;

/**
 * Finds somebody who stands at the desk, only by what they show or say: the code of an earlier receipt, a code sent to their phone, or their name
 * as it is written here. Every look-up is logged where its person reads it. For committee staff and grid contacts of the community.
 */
@Service
@Transactional
public class DeskLookup {

    private final DeskAccounts accounts;
    private final ClaimCodes codes;
    private final MinorAccess minors;
    private final AccessLog log;
    private final Throttle tries;

    DeskLookup(DeskAccounts accounts, ClaimCodes codes, MinorAccess minors, AccessLog log, Clock clock) {
        this.accounts = accounts;
        this.codes = codes;
        this.minors = minors;
        this.log = log;
        this.tries = new Throttle(20, Duration.ofMinutes(15), clock);
    }

    /** Refuses {@code assistance.code.ten} and, after many tries, {@code assistance.code.wait} (minutes). */
    public Optional<KnownPerson> byCode(Actor staff, CommunityId community, String code) {
        accounts.requireDesk(staff, community);
        tries.require(staff.resident().toString(), "assistance.code.wait");
        return codes.find(code).flatMap(it -> accounts.find(it, community)).map(it -> known(staff, community, it, Recognition.CODE));
    }

    public Optional<KnownPerson> byPhone(Actor staff, CommunityId community, ProvenPhone phone) {
        return accounts.byPhone(staff, community, phone).map(it -> known(staff, community, it, Recognition.PHONE));
    }

    /** At most five members of exactly this name; nobody who holds an office. Refuses {@code residents.nickname.*}. */
    public List<KnownPerson> byName(Actor staff, CommunityId community, String nickname) {
        return accounts.byName(staff, community, nickname).stream().map(it -> known(staff, community, it, Recognition.NAME)).toList();
    }

    /** Asks that this person, who is under age, may be helped; somebody else decides. Refuses without a reason ({@code residents.minor.access.why}). */
    public void askFor(Actor staff, CommunityId community, KnownPerson person, String why) {
        accounts.requireDesk(staff, community);
        minors.ask(staff, community, person.resident(), why);
    }

    private KnownPerson known(Actor staff, CommunityId community, DeskAccount account, Recognition how) {
        log.read(staff, account.resident(), "assistance.read.found", "assistance.why.desk");
        return new KnownPerson(account, community, how, minors.approved(staff, account.resident()));
    }
}
