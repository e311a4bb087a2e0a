package org.yishiting.opendata;

import java.util.Arrays;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
    public static List<@Nullable Integer> hidden(int... counts) {
        var bySize = IntStream.range(0, counts.length).boxed().sorted(Comparator.comparingInt(it -> counts[it])).toList();
        var small = (int) Arrays.stream(counts).filter(it -> it < LEAST).count();
        var shown = new ArrayList<@Nullable Integer>();
        Arrays.stream(counts).forEach(shown::add);
        bySize.stream().limit(small == 1 ? 2 : small).forEach(it -> shown.set(it, null));
        return shown;
    }
}
