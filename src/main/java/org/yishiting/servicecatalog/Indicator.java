package org.yishiting.servicecatalog;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One question of an indicator set. Either one of {@code answers} is picked, or something is counted; {@code source} says where the points come from. */
public record Indicator(String question, String source, List<Answer> answers, @Nullable Count count) {

    public Indicator {
        answers = List.copyOf(answers);
    }

    public record Answer(String text, BigDecimal points) {}

    /** {@code points} for every full {@code step} of the unit, on top of {@code base}; never more than {@code most}, where there is a most. */
    public record Count(String unit, BigDecimal step, BigDecimal points, BigDecimal base, @Nullable BigDecimal most) {}

    /** The most that this question can bring, null where there is no limit. */
    public @Nullable BigDecimal most() {
        return count != null ? count.most() : answers.stream().map(Answer::points).max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
}
