package org.yishiting.records;

import java.time.Instant;
import java.util.stream.Stream;
import org.yishiting.base.ChainHash;

/** What chains the records: a change anywhere in a record or before it gives another fingerprint. */
final class Fingerprint {

    private Fingerprint() {}

    static String of(RecordDraft draft, long place, RecordNumber number, Instant at, String previous) {
        return ChainHash.of(Stream.of(previous, draft.community().toString(), String.valueOf(place), number.toString(), draft.subject(), draft.title(), at.toString(),
                draft.body()));
    }

    static boolean fits(CommunityRecord it) {
        var draft = new RecordDraft(it.community(), it.subject(), it.title(), it.body());
        return of(draft, it.place(), it.number(), it.at(), it.previous()).equals(it.fingerprint());
    }
}
