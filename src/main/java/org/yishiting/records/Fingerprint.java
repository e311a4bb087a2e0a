package org.yishiting.records;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What chains the records: a change anywhere in a record or before it gives another fingerprint. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(RecordDraft draft, long place, RecordNumber number, Instant at, String previous) {
        return sha256(Stream.of(previous, draft.community().toString(), String.valueOf(place), number.toString(), draft.subject(), draft.title(), at.toString(),
                draft.body()).map(Fingerprint::framed).collect(Collectors.joining()));
    }

    static boolean fits(CommunityRecord it) {
        var draft = new RecordDraft(it.community(), it.subject(), it.title(), it.body());
        return of(draft, it.place(), it.number(), it.at(), it.previous()).equals(it.fingerprint());
    }

    /** With its length before it, so that no text can pass for the end of one field and the beginning of the next. */
    private static String framed(String field) {
        return field.length() + ":" + field + "\n";
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
