package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yishiting.base.RuleViolation;
import org.yishiting.base.Throttle;

/** Finds out by a code whether somebody holds a phone. Answers the same whether or not the phone has an account. */
@Service
@Transactional(noRollbackFor = RuleViolation.class)
public class PhoneCheck {

    private final SecureRandom random = new SecureRandom();
    private final CodeRepository codes;
    private final CodeSender sender;
    private final PhoneVault vault;
    private final Clock clock;
    private final Throttle soon;
    private final Throttle perPhone;
    private final Throttle perAddress;

    PhoneCheck(CodeRepository codes, CodeSender sender, PhoneVault vault, Clock clock) {
        this.codes = codes;
        this.sender = sender;
        this.vault = vault;
        this.clock = clock;
        this.soon = new Throttle(1, Duration.ofMinutes(1), clock);
        this.perPhone = new Throttle(6, Duration.ofHours(1), clock);
        this.perAddress = new Throttle(60, Duration.ofHours(1), clock);
    }

    /**
     * Sends a code of six digits, good for ten minutes; an earlier one is void. Answers with the code where nothing was
     * really sent. {@code address} is where the request came from. Refuses with {@code residents.code.wait} (minutes).
     */
    public Optional<String> send(PhoneNumber phone, String address) {
        var key = vault.key(phone);
        perAddress.require(address, "residents.code.wait");
        soon.require(key, "residents.code.wait");
        perPhone.require(key, "residents.code.wait");
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var now = clock.instant();
        codes.deleteExpired(now);
        codes.save(new Code(key, vault.hash(key + code), now));
        return sender.send(phone, code);
    }

    /**
     * Takes the code that arrived; a code serves once. Refuses with {@code residents.code.six-digits},
     * {@code residents.code.differs} (tries left) and {@code residents.code.over}.
     */
    public ProvenPhone prove(PhoneNumber phone, String typed) {
        var digits = typed.replaceAll("\\s", "");
        require(digits.matches("\\d{6}"), "residents.code.six-digits");
        var key = vault.key(phone);
        var code = codes.findByPhoneKey(key).filter(it -> it.usable(clock.instant()))
                .orElseThrow(() -> new RuleViolation("residents.code.over"));
        require(code.matches(vault.hash(key + digits)), "residents.code.differs", code.triesLeft());
        codes.delete(code);
        soon.forget(key);
        return new ProvenPhone(phone);
    }
}
