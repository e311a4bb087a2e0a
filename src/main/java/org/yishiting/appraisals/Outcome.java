package org.yishiting.appraisals;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of the scores of a meeting.
 *
 * @param people who gave theirs
 * @param entitled who could
 * @param lines null while too few gave theirs for figures that tell nothing about one of them
 */
public record Outcome(int people, int entitled, @Nullable List<Line> lines) {

    /** One question, with the mean of the marks from 1 to 5. */
    public record Line(String question, double mean) {}
}
