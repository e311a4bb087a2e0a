package org.yishiting.hall;

import java.util.List;

/** One page of a list of topics, and how many there are in all. */
public record TopicPage(List<TopicSummary> items, long total) {}
