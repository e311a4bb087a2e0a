package org.yishiting.moderation;

import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;
import org.yishiting.community.ResidentId;

/** Whose text it is and where it belongs; the author may be unknown, as of imports. */
public record Origin(CommunityId community, Subject subject, @Nullable ResidentId author) {}
