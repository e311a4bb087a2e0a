package org.yishiting.points;

import static org.yishiting.base.RuleViolation.require;

import org.jspecify.annotations.Nullable;

/**
 * What a rule is to say.
 *
 * @param points for one unit
 * @param cap the most for one person in a period
 * @param deed the act that is thanked for by itself, one of {@link ThankedDeeds}; null where people claim
 */
public record RuleDraft(About about, String title, RuleUnit unit, int points, int cap, CapPeriod capPeriod, @Nullable String deed, Evidence evidence, String evidenceNote) {

    static final int MAX_TITLE = 60;
    static final int MAX_NOTE = 120;

    /**
     * Refuses a value of zero or less ({@code points.rule.value}), a cap below one unit ({@code points.rule.cap}), a deed that is not thanked for
     * ({@code points.rule.deed}), and words about what is never rewarded ({@code points.rule.forbidden}, the word).
     */
    void check() {
        require(points > 0, "points.rule.value");
        require(cap >= points, "points.rule.cap");
        require(!title.isBlank() && title.length() <= MAX_TITLE, "points.rule.title", MAX_TITLE);
        require(evidenceNote.length() <= MAX_NOTE, "points.rule.note", MAX_NOTE);
        require(deed == null || ThankedDeeds.has(deed), "points.rule.deed");
        require((deed == null) == (evidence != Evidence.SYSTEM), "points.rule.evidence");
        Forbidden.check(title + "\n" + evidenceNote);
    }
}
