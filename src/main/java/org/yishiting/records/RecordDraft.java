package org.yishiting.records;

import org.yishiting.community.CommunityId;

/** What a module wants entered in the register. The subject says what it is about, as in {@code topic:…}; the body is plain text, a line a paragraph. */
public record RecordDraft(CommunityId community, String subject, String title, String body) {}
