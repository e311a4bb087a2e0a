package org.yishiting.moderation;

import java.time.Clock;
import java.time.Duration;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/**
 * Whether somebody has written here before. It is looked up when it matters and kept nowhere: nobody carries a mark, and one more text published
 * is all that a newcomer needs.
 */
@Component
class KnownNeighbours {

    static final int TEXTS = 3;
    static final Duration CALM = Duration.ofDays(90);

    private final TextRepository texts;
    private final Clock clock;

    KnownNeighbours(TextRepository texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /** At least three of their texts are public in the community, and none was removed within ninety days. */
    boolean include(ResidentId resident, CommunityId community) {
        return texts.published(resident, community, PageRequest.of(0, TEXTS)).size() >= TEXTS
                && texts.countRemoved(resident, community, clock.instant().minus(CALM)) == 0;
    }
}
