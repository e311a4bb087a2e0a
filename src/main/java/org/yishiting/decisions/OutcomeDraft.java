package org.yishiting.decisions;

import java.util.List;
import java.util.Map;

/**
 * An outcome to be published.
 *
 * @param fates one for each option
 * @param dissentPicked reasons of those who oppose, taken over word for word
 * @param dissentWritten what was said elsewhere, as at a meeting, in the words of those who said it
 */
public record OutcomeDraft(OutcomeKind kind, String text, Map<OptionId, Fate> fates, List<Point> points, List<ReasonId> dissentPicked, List<String> dissentWritten) {}
