package org.yishiting.hall;

import java.time.Instant;
import org.yishiting.community.CommunityId;

/** A topic left one step and entered another. */
public record TopicMoved(TopicId topic, CommunityId community, TopicStage from, TopicStage to, Instant at) {}
