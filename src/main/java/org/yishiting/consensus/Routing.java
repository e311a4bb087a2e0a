package org.yishiting.consensus;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/** Which statement comes next: what is new, divides or is liked comes sooner; who wrote it does not matter. */
public final class Routing {

    private Routing() {
    }

    static double priority(int agrees, int disagrees, int seen, double extremity) {
        int passes = seen - agrees - disagrees;
        double importance = (1 - (passes + 1.0) / (seen + 2)) * (extremity + 1) * (agrees + 1) / (seen + 2);
        double boosted = importance * (1 + 8 * Math.pow(2, -seen / 5.0));
        return boosted * boosted;
    }

    /** Draws one of the open statements with a chance in proportion to its priority. Empty when none is open. */
    public static OptionalInt draw(int statements, IntPredicate open, IntToDoubleFunction priority, RandomGenerator random) {
        double total = 0;
        int last = -1;
        for (int j = 0; j < statements; j++) {
            if (open.test(j)) {
                total += priority.applyAsDouble(j);
                last = j;
            }
        }
        double left = random.nextDouble() * total;
        for (int j = 0; j < last; j++) {
            if (open.test(j)) {
                left -= priority.applyAsDouble(j);
                if (left < 0) {
                    return OptionalInt.of(j);
                }
            }
        }
        return last < 0 ? OptionalInt.empty() : OptionalInt.of(last);
    }
}
