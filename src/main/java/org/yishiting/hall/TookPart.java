package org.yishiting.hall;

import java.util.Set;
import org.yishiting.community.ResidentId;

/** Who raised a topic, spoke on it or sat in its meetings: they are told of each step and may judge at the end. Modules add those they know. */
public interface TookPart {

    Set<ResidentId> in(TopicId topic);

    /** The other way round, for that person's own eyes: the topics they raised or spoke on. */
    default Set<TopicId> by(ResidentId person) {
        return Set.of();
    }
}
