package org.yishiting.hall;

import java.time.Instant;
import org.yishiting.community.CommunityId;

/** A topic stopped, for a while or for good. */
public record TopicStopped(TopicId topic, CommunityId community, TopicStatus status, Instant at) {}
