package org.yishiting.records;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * Which records are wanted, the newest first; null takes all.
 *
 * @param kind the word before the colon of the subject
 * @param about what it is about, as in {@code topic:…} or {@code building:…}
 * @param page counted from 0
 */
public record RecordQuery(CommunityId community, @Nullable String kind, @Nullable Integer year, @Nullable String about, int page, int size) {

    public static RecordQuery all(CommunityId community, int page, int size) {
        return new RecordQuery(community, null, null, null, page, size);
    }
}
