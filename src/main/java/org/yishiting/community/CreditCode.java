package org.yishiting.community;

import static org.yishiting.base.RuleViolation.require;

import java.util.Locale;

/**
 * Unified social credit code (统一社会信用代码) of an organisation, 18 characters with a check digit after GB 32100-2015.
 * Refuses a wrong one with {@code community.organisation.credit-code}.
 */
record CreditCode(String text) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;

    CreditCode {
        require(isValid(text), "community.organisation.credit-code");
    }

    static CreditCode parse(String text) {
        return new CreditCode(text.strip().toUpperCase(Locale.ROOT));
    }

    private static boolean isValid(String text) {
        if (text.length() != LENGTH || text.chars().anyMatch(it -> ALPHABET.indexOf(it) < 0)) {
            return false;
        }
        var sum = 0;
        var weight = 1;
        for (var i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(text.charAt(i)) * weight;
            weight = weight * 3 % ALPHABET.length();
        }
        var check = (ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length();
        return ALPHABET.indexOf(text.charAt(LENGTH - 1)) == check;
    }
}
