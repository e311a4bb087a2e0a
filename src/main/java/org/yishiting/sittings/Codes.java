package org.yishiting.sittings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The codes of one sitting, all made from its secret: nothing is kept, and none of them tells another. */
final class Codes {

    /** A picture of the wall sent home is of no use to who sits there. */
    static final Duration SHOWN = Duration.ofSeconds(30);

    /** Long enough to sign in after scanning. */
    private static final int WINDOWS = 6;

    private static final int FIGURES = 1_000_000;
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;
    private static final int SECRET_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    static String newSecret() {
        var bytes = new byte[SECRET_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static WallCode wall(String secret, Instant now) {
        var window = window(now);
        return new WallCode(figures(secret, window), Instant.ofEpochSecond((window + 1) * SHOWN.toSeconds()));
    }

    /** Whether the wall shows it, or did within the last three minutes. */
    static boolean wasOnTheWall(String secret, String typed, Instant now) {
        var window = window(now);
        for (var ago = 0; ago < WINDOWS; ago++) {
            if (same(figures(secret, window - ago), typed.replaceAll("\\s", ""))) {
                return true;
            }
        }
        return false;
    }

    /** What a person shows at the door. */
    static String personal(String secret, String participant) {
        var hash = hash(secret, "person " + participant);
        var code = new StringBuilder();
        for (var index = 0; index < LENGTH; index++) {
            code.append(LETTERS.charAt((hash[index] & 0xFF) % LETTERS.length()));
        }
        return code.toString();
    }

    static boolean isPersonal(String secret, String participant, String typed) {
        return same(personal(secret, participant), typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT));
    }

    private static long window(Instant now) {
        return now.getEpochSecond() / SHOWN.toSeconds();
    }

    private static String figures(String secret, long window) {
        var hash = hash(secret, "wall " + window);
        var number = (hash[0] & 0x7F) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF;
        return "%06d".formatted(number % FIGURES);
    }

    private static boolean same(String code, String typed) {
        return MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] hash(String secret, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
