package org.yishiting.records;

import org.yishiting.community.CommunityId;

/** A file that somebody has, found in a register. */
public record FoundDocument(CommunityId community, RecordNumber record, String title, String name, String sha256) {}
