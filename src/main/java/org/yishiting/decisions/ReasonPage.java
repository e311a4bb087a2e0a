package org.yishiting.decisions;

import java.util.List;

/** Reasons on an option, the newest first. */
public record ReasonPage(List<Reason> items, int total) {}
