package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.community.Actor;
import org.yishiting.community.ResidentId;

/** 登记: opening an account with a nickname, a phone one holds and a password. Nothing else is asked for. */
@Service
@Transactional
public class Registration {

    private static final int NICKNAME_MAX = 12;

    private final AccountRepository accounts;
    private final PhoneVault vault;
    private final PasswordRules passwords;
    private final Clock clock;

    Registration(AccountRepository accounts, PhoneVault vault, PasswordRules passwords, Clock clock) {
        this.accounts = accounts;
        this.vault = vault;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whether the holder of this phone already has an account. */
    @Transactional(readOnly = true)
    public boolean known(ProvenPhone phone) {
        return accounts.existsByPhoneKey(vault.key(phone.phone()));
    }

    /** Whether somebody at the desk opened an account for the holder of this phone, who has not yet set a password. */
    @Transactional(readOnly = true)
    public boolean waitsForOwner(ProvenPhone phone) {
        return accounts.findByPhoneKey(vault.key(phone.phone())).filter(it -> it.password() == null).isPresent();
    }

    /**
     * Opens the account. Refuses with {@code residents.nickname.*}, {@code residents.password.*} and
     * {@code residents.phone.known}.
     */
    public Actor register(ProvenPhone phone, String nickname, String password) {
        require(!known(phone), "residents.phone.known");
        var account = new Account(ResidentId.next(), nickname(nickname), clock.instant());
        account.reachableBy(vault.key(phone.phone()), vault.seal(phone.phone()));
        account.lockedBy(passwords.encode(password, phone.phone().digits(), account.nickname()));
        accounts.save(account);
        return new Actor(account.id());
    }

    /** Changes what one is called. Refuses with {@code residents.nickname.*}. */
    public void rename(Actor actor, String nickname) {
        accounts.findById(actor.resident()).orElseThrow().callMe(nickname(nickname));
    }

    /** Tidies a nickname, or refuses. */
    public static String nickname(String typed) {
        var name = typed.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").strip().replaceAll("\\s+", " ");
        require(!name.isEmpty(), "residents.nickname.missing");
        require(name.codePointCount(0, name.length()) <= NICKNAME_MAX, "residents.nickname.long", NICKNAME_MAX);
        require(!name.matches(".*\\d{7,}.*"), "residents.nickname.number");
        return name;
    }
}
