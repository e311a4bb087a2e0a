package org.yishiting.decisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.hall.TopicId;

/**
 * What was agreed on a topic became final: its time for objections is over and each is answered. Its points are to be done.
 *
 * @param meeting the end of the meeting that resolved it, whose minutes promised the points; null where staff wrote it
 */
public record OutcomeSettled(OutcomeId outcome, TopicId topic, CommunityId community, List<Point> points, @Nullable String meeting, Instant at) {}
