package org.yishiting.proposals;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yishiting.community.CommunityId;

/**
 * A line of the log as it is entered.
 *
 * @param place a grid or a building, null where {@code spot} says it all
 * @param spot a facility or place by its name: 北门岗亭; may be empty
 * @param text what was raised; may be empty where somebody asked and nothing was
 * @param people how many raised it
 */
public record RemarkDraft(RemarkKind kind, LocalDate on, @Nullable CommunityId place, String spot, String text, int people) {}
