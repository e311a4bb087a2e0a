package org.yishiting.hall;

import java.util.List;

/** A topic somebody takes part in, whether anything changed since they last looked, and which lines of its story are new. */
public record MyTopic(TopicSummary topic, boolean changed, List<StoryLine> since) {}
