package org.yishiting.moderation;

import org.yishiting.community.CommunityId;

/** A text that everybody reads. */
public record PublishedText(CommunityId community, Subject subject, String words) {}
