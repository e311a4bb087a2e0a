package org.yishiting.hall;

/** A topic somebody takes part in, and whether anything changed since they last looked. */
public record MyTopic(TopicSummary topic, boolean changed) {}
