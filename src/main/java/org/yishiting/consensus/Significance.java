package org.yishiting.consensus;

/** The two tests of proportions that tell chance from opinion. */
final class Significance {

    /** 90 %, one-sided. */
    static final double Z = 1.2816;

    private Significance() {
    }

    /** Whether more than half of n succeed. */
    static double proportion(int successes, int n) {
        return 2 * Math.sqrt(n + 1) * ((successes + 1.0) / (n + 1) - 0.5);
    }

    /** Whether the first succeed more often than the second. */
    static double twoProportions(int successes1, int successes2, int n1, int n2) {
        double s1 = successes1 + 1;
        double s2 = successes2 + 1;
        double t1 = n1 + 1;
        double t2 = n2 + 1;
        double p = (s1 + s2) / (t1 + t2);
        if (p == 1) {
            return 0;
        }
        return (s1 / t1 - s2 / t2) / Math.sqrt(p * (1 - p) * (1 / t1 + 1 / t2));
    }
}
