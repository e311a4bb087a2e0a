package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.community.Actor;
import org.yishiting.community.ByOneself;

/** Changing a password one knows, or setting a new one with a phone one holds. */
@Service
@Transactional
public class Passwords {

    private final AccountRepository accounts;
    private final PhoneVault vault;
    private final PasswordRules rules;
    private final SignIn signIn;

    Passwords(AccountRepository accounts, PhoneVault vault, PasswordRules rules, SignIn signIn) {
        this.accounts = accounts;
        this.vault = vault;
        this.rules = rules;
        this.signIn = signIn;
    }

    /** Refuses with {@code residents.password.*} and {@code residents.sign-in.locked}. */
    @ByOneself
    public void change(Actor actor, String old, String fresh) {
        var account = accounts.findById(actor.resident()).orElseThrow();
        require(signIn.right(account, old), "residents.password.old-differs");
        set(account, fresh);
    }

    /** Refuses with {@code residents.phone.unknown} and {@code residents.password.*}. */
    public Actor reset(ProvenPhone phone, String fresh) {
        var key = vault.key(phone.phone());
        var account = accounts.findByPhoneKey(key).orElseThrow(() -> new RuleViolation("residents.phone.unknown"));
        set(account, fresh);
        signIn.forgive(key);
        return new Actor(account.id());
    }

    private void set(Account account, String fresh) {
        var sealed = account.phoneSealed();
        var digits = sealed == null ? "" : vault.open(sealed).digits();
        account.lockedBy(rules.encode(fresh, digits, account.nickname()));
    }
}
