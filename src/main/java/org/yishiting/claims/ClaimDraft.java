package org.yishiting.claims;

import java.time.LocalDate;
import java.util.List;
import org.yishiting.photos.PhotoId;
import org.yishiting.points.RuleId;

/**
 * What somebody says they did.
 *
 * @param units in the unit of the rule
 * @param words what and where; nothing about others
 * @param named whether the publicity shows the name
 */
public record ClaimDraft(RuleId rule, int units, LocalDate doneOn, String words, List<PhotoId> photos, boolean named) {}
