package org.yishiting.records;

import java.util.List;

/** A page of a register, the newest first. */
public record RecordPage(List<CommunityRecord> items, long total) {}
