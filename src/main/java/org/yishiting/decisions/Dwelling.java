package org.yishiting.decisions;

import static org.yishiting.base.RuleViolation.require;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.yishiting.residency.HouseholdId;

/** Tells households apart within one ballot without keeping where anybody lives: the salt belongs to the ballot and is thrown away with its end. */
final class Dwelling {

    private static final int SALT_BYTES = 24;

    private Dwelling() {}

    static String salt() {
        var bytes = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** 3号楼2单元501, 3栋-2-501 and 3 2 501 are the same: only figures and letters that tell doors apart count. */
    static String key(String salt, String typed) {
        var plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]+", "-").replaceAll("^-|-$", "");
        require(plain.matches("[0-9a-z]+(-[0-9a-z]+){1,3}"), "decisions.ballot.dwelling");
        return "home:" + hash(salt, plain);
    }

    /** A household that its people declared; neither is this told from ballot to ballot. */
    static String household(String salt, HouseholdId id) {
        return "house:" + hash(salt, id.toString());
    }

    private static String hash(String salt, String plain) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }
}
