package org.yishiting.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A round of judging in figures, never who gave which.
 *
 * @param entitled how many may judge, or could
 * @param counts by grade, every grade has its count
 * @param about what those who are not content named, the most named first
 * @param result null while it runs
 */
public record ReviewView(int round, LocalDate opensOn, LocalDate closesOn, int passPercent, int least, int entitled, Map<Grade, Integer> counts,
        List<Complaint> about, @Nullable ReviewResult result) {

    /** A deed, and how many who are not content named it. */
    public record Complaint(String promise, int people) {}

    public int given() {
        return counts.values().stream().mapToInt(it -> it).sum();
    }

    public int content() {
        return counts.entrySet().stream().filter(it -> it.getKey().content()).mapToInt(Map.Entry::getValue).sum();
    }

    /** Rounded to the nearest, but never up to the pass line: 59.6 % of 60 % reads 59 %. */
    public int percent() {
        if (given() == 0) {
            return 0;
        }
        var rounded = (int) Math.round(100.0 * content() / given());
        return !passes() && rounded >= passPercent ? passPercent - 1 : rounded;
    }

    public boolean passes() {
        return content() * 100 >= passPercent * given();
    }

    public boolean enough() {
        return given() >= least;
    }
}
