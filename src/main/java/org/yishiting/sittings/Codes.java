package org.yishiting.sittings;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What people show at the door of one sitting, made from its secret: nothing is kept, and none of them tells another. */
final class Codes {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int LENGTH = 6;

    private Codes() {}

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
