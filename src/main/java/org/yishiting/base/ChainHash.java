package org.yishiting.base;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What chains are linked with: SHA-256, in hexadecimal digits, over fields that each go in with their length before them ({@code 5:hello} and a
 * line break), so that no text can pass for the end of one field and the beginning of the next. A change of any field gives another one.
 */
public final class ChainHash {

    private ChainHash() {}

    /** Lengths are counted in UTF-16 units, the text is hashed as UTF-8. */
    public static String of(Stream<String> fields) {
        var content = fields.map(it -> it.length() + ":" + it + "\n").collect(Collectors.joining());
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
