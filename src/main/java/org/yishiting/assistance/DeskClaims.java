package org.yishiting.assistance;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;
import org.yishiting.community.ResidentId;
import org.yishiting.residents.DeskAccounts;
import org.yishiting.residents.ProvenPhone;
import org.yishiting.residents.Residents;

/**
 * 认领: the person takes over what was entered for them. They need the code of a receipt and a phone they hold; a record with a phone of its own only
 * opens to that phone. Whoever comes second is refused ({@code assistance.claim.taken}).
 */
@Service
@Transactional
public class DeskClaims {

    private final ClaimCodes codes;
    private final DeskRecords records;
    private final DeskAccounts accounts;
    private final Residents residents;
    private final Throttle tries;
    private final Clock clock;

    DeskClaims(ClaimCodes codes, DeskRecords records, DeskAccounts accounts, Residents residents, Clock clock) {
        this.codes = codes;
        this.records = records;
        this.accounts = accounts;
        this.residents = residents;
        this.tries = new Throttle(10, Duration.ofMinutes(15), clock);
        this.clock = clock;
    }

    /**
     * What the person whose receipt this is was called at the desk. {@code address} is where the request came from. Refuses {@code assistance.code.ten},
     * {@code assistance.code.unknown}, {@code assistance.code.wait} (minutes), {@code assistance.claim.taken} and, where the person comes in with a
     * password already, {@code assistance.claim.own-account}.
     */
    public String look(String code, String address) {
        return residents.nicknameOf(hold(code, address)).orElse("");
    }

    /** Whether whoever holds this phone has an account that the record would be joined to. Refuses as {@link #look} does, and {@code assistance.claim.other-phone}. */
    public boolean joins(String code, ProvenPhone phone, String address) {
        var record = hold(code, address);
        require(!accounts.hasOtherPhone(record, phone), "assistance.claim.other-phone");
        return accounts.holder(phone).filter(it -> !it.equals(record)).isPresent();
    }

    /**
     * Takes the record over: the phone and the password are its keys from now on. Where the phone has an account already, the record is joined to that
     * one instead and the password stays what it was. Answers who it is. Refuses as {@link #joins} does, and {@code residents.password.*}.
     */
    public Actor claim(String code, ProvenPhone phone, String password, String address) {
        var record = hold(code, address);
        require(!accounts.hasOtherPhone(record, phone), "assistance.claim.other-phone");
        var holder = accounts.holder(phone).orElse(record);
        if (holder.equals(record)) {
            accounts.takeOver(record, phone, password);
        } else {
            accounts.unite(record, holder);
        }
        records.claimed(record, holder, clock.instant());
        return new Actor(holder);
    }

    /** Joins the record to the account of somebody who is signed in. Refuses as {@link #look} does, and one with a phone of its own ({@code assistance.claim.other-phone}). */
    @ByOneself
    public void join(Actor own, String code, String address) {
        var record = hold(code, address);
        require(!record.equals(own.resident()), "assistance.claim.own-account");
        require(accounts.withoutPhone(record), "assistance.claim.other-phone");
        accounts.unite(record, own.resident());
        records.claimed(record, own.resident(), clock.instant());
    }

    private ResidentId hold(String code, String address) {
        tries.require(address, "assistance.code.wait");
        var held = codes.hold(code);
        if (held.isEmpty()) {
            throw new RuleViolation(codes.find(code).isPresent() ? "assistance.claim.own-account" : "assistance.code.unknown");
        }
        require(!held.get().claimed(), "assistance.claim.taken");
        require(accounts.waits(held.get().resident()), "assistance.claim.own-account");
        tries.forget(address);
        return held.get().resident();
    }
}
