package org.yishiting.opendata;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Keeps counts from pointing at single persons: rule P17 of the domain brief. */
public final class SmallCells {

    public static final int LEAST = 10;

    private SmallCells() {}

    /**
     * The counts that may be shown, {@code null} for those that may not: every count below ten and, where only one is hidden, the smallest
     * of the others too, so that nobody works it out from the sum.
     */
    public static @Nullable Integer[] hidden(int... counts) {
        var shown = Arrays.stream(counts).mapToObj(it -> it < LEAST ? null : Integer.valueOf(it)).toArray(Integer[]::new);
        var small = Arrays.stream(counts).filter(it -> it < LEAST).count();
        if (small == 1 && counts.length > 1) {
            IntStream.range(0, counts.length).filter(i -> shown[i] != null).boxed().min(Comparator.comparingInt(i -> counts[i]))
                    .ifPresent(i -> shown[i] = null);
        }
        return shown;
    }
}
