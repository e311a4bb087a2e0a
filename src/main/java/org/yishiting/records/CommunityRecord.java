package org.yishiting.records;

import java.time.Instant;
import java.util.List;
import org.yishiting.community.CommunityId;

/**
 * A record as it was entered.
 *
 * @param place counts all records of the community from 1
 * @param previous the fingerprint of the record before it, empty for the first
 * @param fingerprint SHA-256 over all of this and {@code previous}, in hexadecimal digits
 */
public record CommunityRecord(
        CommunityId community,
        RecordNumber number,
        long place,
        String subject,
        String title,
        String body,
        Instant at,
        List<RecordFile> documents,
        String previous,
        String fingerprint) {

    /** The word before the colon of the subject: what sort of record it is. */
    public String kind() {
        return subject.substring(0, Math.max(0, subject.indexOf(':')));
    }

    /** How links name this record. */
    public String end() {
        return number.end();
    }
}
