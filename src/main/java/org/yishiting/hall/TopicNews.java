package org.yishiting.hall;

import java.time.Instant;
import java.util.List;

/** Where something was added that followers like to know and no step announces. Modules name the topics they know of. */
public interface TopicNews {

    /** The last addition to each topic in this time. */
    List<Added> between(Instant from, Instant until);

    record Added(TopicId topic, Instant at) {}
}
