package org.yishiting.residency;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.stream.Collectors;

/** Codes to hand to a neighbour or to one's family: eight characters that can be read out, none that look alike. */
final class Secrets {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String next() {
        return RANDOM.ints(LENGTH, 0, LETTERS.length()).mapToObj(it -> String.valueOf(LETTERS.charAt(it))).collect(Collectors.joining());
    }

    /** As it is kept, however it was typed. */
    static String read(String typed) {
        return typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
