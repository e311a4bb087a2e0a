package org.yishiting.hall;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/** Which topics of a community are wanted: in one step or in any, with words in title or number. Pages count from 0. */
public record TopicQuery(CommunityId community, @Nullable TopicStage stage, String words, int page, int size) {

    public static final int MAX_SIZE = 100;

    public TopicQuery {
        words = words.strip();
        page = Math.max(0, page);
        size = Math.clamp(size, 1, MAX_SIZE);
    }
}
