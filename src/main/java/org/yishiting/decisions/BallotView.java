package org.yishiting.decisions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.hall.TopicId;

/**
 * A ballot as everybody sees it.
 *
 * @param voices how many counted voices it has; what they say is known only once it is closed
 * @param waiting entered by staff and not yet confirmed by a second person; after it closed, left out
 * @param entitled how many people or households may take part
 */
public record BallotView(
        BallotId id,
        TopicId topic,
        String question,
        BallotBasis basis,
        LocalDate opensOn,
        LocalDate closesOn,
        @Nullable Instant closedAt,
        List<Choice> choices,
        int voices,
        int waiting,
        int entitled) {

    public boolean closed() {
        return closedAt != null;
    }

    /** Whether voices are taken on that day. */
    public boolean takes(LocalDate today) {
        return closedAt == null && !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }
}
