package org.yishiting.records;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.yishiting.base.ChainHash;

/** What chains the records: a change anywhere in a record or before it gives another fingerprint. The form is told in {@code docs/records.md}. */
final class Fingerprint {

    private Fingerprint() {}

    /** Records without documents have eight fields, as all had before documents came in; each document adds four. */
    static String of(CommunityRecord it) {
        return ChainHash.of(Stream.concat(
                Stream.of(it.previous(), it.community().toString(), String.valueOf(it.place()), it.number().toString(), it.subject(), it.title(), it.at().toString(), it.body()),
                it.documents().stream().flatMap(file -> Stream.of(file.name(), file.mediaType(), file.sha256(), String.valueOf(file.bytes())))));
    }

    static boolean fits(CommunityRecord it) {
        return of(it).equals(it.fingerprint());
    }

    /** SHA-256 of a file, in hexadecimal digits. */
    static String of(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
