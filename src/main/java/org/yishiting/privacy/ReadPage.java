package org.yishiting.privacy;

import java.util.List;

/** One page of who looked, and how many looks there are in all. */
public record ReadPage(List<DataRead> items, int total) {}
