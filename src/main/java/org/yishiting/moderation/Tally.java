package org.yishiting.moderation;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a committee did with texts in one month of China's time zone. It tells of the committee's work, not of people.
 *
 * @param written all texts that came in: {@code atOnce} of known neighbours, the others were looked at first
 * @param published after a look, as they were or with words their author agreed to
 * @param answered of what was taken up, in this month or before, so many authors have their answer
 * @param kept were reported and stay
 * @param removed were public; {@code refused} never were
 * @param byClause refused, taken up or removed, by the clause they rest on
 * @param looked how often somebody looked at a text that waited; {@code inTime} of these within the term
 * @param medianMinutes working time until somebody looked, half waited less; null where nobody waited
 */
public record Tally(YearMonth month, int written, int atOnce, int published, int returned, int takenUp, int answered, int refused, int removed, int kept,
        List<ByClause> byClause, int looked, int inTime, @Nullable Integer medianMinutes, int appeals, int granted, int rejected) {

    /** How many went by one clause, as it read then. */
    public record ByClause(int clause, String text, int count) {}
}
