package org.yishiting.residents;

import static org.yishiting.base.RuleViolation.require;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** What makes a password good enough: long, and not among the first that others try. No rules about signs and capitals. */
@Component
class PasswordRules {

    private static final int MIN = 8;
    /** bcrypt reads no further than 72 bytes. */
    private static final int MAX_BYTES = 72;

    private final PasswordEncoder encoder;
    private final Set<String> common;

    PasswordRules(PasswordEncoder encoder) {
        this.encoder = encoder;
        try (var list = new ClassPathResource("residents/common-passwords.txt").getInputStream()) {
            common = new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses with {@code residents.password.*}. {@code avoid}: what others know of the person. */
    String encode(String password, String... avoid) {
        require(password.codePointCount(0, password.length()) >= MIN, "residents.password.short", MIN);
        require(password.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES, "residents.password.long");
        var plain = password.toLowerCase(Locale.ROOT);
        require(!common.contains(plain) && !monotonous(plain), "residents.password.common");
        for (var known : avoid) {
            require(known.length() < 4 || !plain.contains(known.toLowerCase(Locale.ROOT)), "residents.password.personal");
        }
        var encoded = encoder.encode(password);
        require(encoded != null, "residents.password.short", MIN);
        return String.valueOf(encoded);
    }

    /** 88888888, abcdefgh, 87654321, 12121212. */
    private static boolean monotonous(String text) {
        var steps = text.chars().distinct().count();
        var sequence = "01234567890123456789abcdefghijklmnopqrstuvwxyz";
        return steps <= 2 || sequence.contains(text) || new StringBuilder(sequence).reverse().indexOf(text) >= 0;
    }
}
