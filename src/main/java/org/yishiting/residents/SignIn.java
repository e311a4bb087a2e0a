package org.yishiting.residents;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;
import org.yishiting.community.Actor;

/** 登录: knows a person again by phone and password, with the same words and in the same time whether or not there is an account. */
@Service
@Transactional(readOnly = true)
public class SignIn {

    private final AccountRepository accounts;
    private final PhoneVault vault;
    private final PasswordEncoder encoder;
    private final Supplier<@Nullable String> nobody;
    private final Throttle wrongPerPhone;
    private final Throttle perAddress;

    SignIn(AccountRepository accounts, PhoneVault vault, PasswordEncoder encoder, Clock clock) {
        this.accounts = accounts;
        this.vault = vault;
        this.encoder = encoder;
        this.nobody = SingletonSupplier.of(() -> encoder.encode("nobody has this password"));
        this.wrongPerPhone = new Throttle(5, Duration.ofMinutes(15), clock);
        this.perAddress = new Throttle(60, Duration.ofMinutes(10), clock);
    }

    /**
     * Answers who it is. {@code address} is where the request came from. Refuses with {@code residents.phone.incomplete},
     * {@code residents.sign-in.wrong} and {@code residents.sign-in.locked} (minutes to wait; five wrong tries are free).
     */
    public Actor check(String phone, String password, String address) {
        var key = vault.key(PhoneNumber.parse(phone));
        perAddress.require(address, "residents.sign-in.locked");
        wrongPerPhone.require(key, "residents.sign-in.locked");
        var account = accounts.findByPhoneKey(key);
        var right = encoder.matches(password, account.map(Account::password).orElseGet(nobody));
        var actor = account.filter(_ -> right).map(it -> new Actor(it.id()))
                .orElseThrow(() -> new RuleViolation("residents.sign-in.wrong"));
        forgive(key);
        return actor;
    }

    boolean right(Account account, String password) {
        var key = account.id().toString();
        wrongPerPhone.require(key, "residents.sign-in.locked");
        var right = encoder.matches(password, account.password());
        if (right) {
            forgive(key);
        }
        return right;
    }

    void forgive(String key) {
        wrongPerPhone.forget(key);
    }
}
