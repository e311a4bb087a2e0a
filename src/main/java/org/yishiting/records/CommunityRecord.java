package org.yishiting.records;

import java.time.Instant;
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
        String previous,
        String fingerprint) {}
