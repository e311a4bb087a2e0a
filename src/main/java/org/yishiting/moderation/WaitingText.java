package org.yishiting.moderation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * A text that waits for somebody's look, without its author: the words are what is judged.
 *
 * @param round goes back with the decision, so that nobody decides on words they did not see
 * @param reports what others say against it; empty for a new text
 * @param clause of an appealed text: what it was refused by
 * @param appeal what the author says against that; null unless appealed
 */
public record WaitingText(TextId id, CommunityId community, Subject subject, String words, List<String> pictures, int round, Instant since, @Nullable Instant due,
        List<Report> reports, @Nullable Clause clause, @Nullable String note, @Nullable String appeal, @Nullable String decider) {}
