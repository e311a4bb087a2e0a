package org.yishiting.proposals;

import java.util.List;

/** One page of the log, and how many lines there are in all. */
public record RemarkPage(List<RemarkView> items, long total) {}
