package org.yishiting.actions;

import org.yishiting.hall.TopicId;

/** A round of judging that has not ended yet. */
public record RunningReview(TopicId topic, ReviewView figures) {}
