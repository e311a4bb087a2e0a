package org.yishiting.draws;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/** 种子: a number nobody knew, bound by its commitment before people come forward. */
public final class Seed {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Seed() {}

    /** A new one: 32 hexadecimal digits. */
    public static String next() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is published with the announcement: SHA-256 of the seed in UTF-8, lower-case hexadecimal. */
    public static String commitment(String seed) {
        return sha256(seed);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
