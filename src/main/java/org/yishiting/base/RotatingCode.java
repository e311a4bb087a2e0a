package org.yishiting.base;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Six figures on a wall that change every half minute, made from a secret and the time: nothing is kept, and a picture of them sent home is soon of no use. */
public final class RotatingCode {

    private static final Duration SHOWN = Duration.ofSeconds(30);
    /** Three minutes: long enough to sign in after scanning. */
    private static final int WINDOWS = 6;
    private static final int FIGURES = 1_000_000;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RotatingCode() {}

    /** A secret of 32 characters for one wall. */
    public static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** What is shown at this moment. */
    public static String shown(String secret, Instant now) {
        return figures(secret, window(now));
    }

    /** When the next one follows what is shown at this moment. */
    public static Instant until(Instant now) {
        return Instant.ofEpochSecond((window(now) + 1) * SHOWN.toSeconds());
    }

    /** Whether this is shown at this moment, or was within the last three minutes. */
    public static boolean wasShown(String secret, String typed, Instant now) {
        var plain = typed.replaceAll("\\D", "").getBytes(StandardCharsets.UTF_8);
        var found = false;
        for (var ago = 0; ago < WINDOWS; ago++) {
            found |= MessageDigest.isEqual(figures(secret, window(now) - ago).getBytes(StandardCharsets.UTF_8), plain);
        }
        return found;
    }

    private static long window(Instant now) {
        return now.getEpochSecond() / SHOWN.toSeconds();
    }

    private static String figures(String secret, long window) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var hash = mac.doFinal(("wall " + window).getBytes(StandardCharsets.UTF_8));
            var number = (hash[0] & 0x7F) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
            return "%06d".formatted(number % FIGURES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
