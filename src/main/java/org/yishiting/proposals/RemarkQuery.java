package org.yishiting.proposals;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** Which lines of the log are wanted: of a kind, at a place, not yet gathered, with words in them. Pages count from 0. */
public record RemarkQuery(CommunityId community, @Nullable RemarkKind kind, @Nullable CommunityId place, boolean open, String words, int page) {

    public static final int SIZE = 20;

    public RemarkQuery {
        words = words.strip();
        page = Math.max(0, page);
    }
}
