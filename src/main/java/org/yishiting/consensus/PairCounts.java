package org.yishiting.consensus;

import java.util.Arrays;

/**
 * What the covariance of two statements needs to know, kept up to date vote by vote: how many answered both, the sum of products, and the sum of either
 * over those who answered the other. Whole numbers, so it never drifts from what a pass over all votes would say.
 */
final class PairCounts {

    /** With more statements than this, passes over the votes are cheaper than the table. */
    static final int MOST_STATEMENTS = 2000;

    private static final int BOTH = 0;
    private static final int PRODUCTS = 1;
    /** The sum of the lower statement's votes. */
    private static final int LOWER = 2;
    private static final int HIGHER = 3;

    /** Row k holds four numbers for each statement before k. */
    private int[][] pairs = new int[8][];
    private int statements;

    void ensure(int count) {
        if (count > pairs.length) {
            pairs = Arrays.copyOf(pairs, Math.max(count, pairs.length * 2));
        }
        while (statements < count) {
            pairs[statements] = new int[4 * statements];
            statements++;
        }
    }

    /** A vote on a statement by somebody with this row, before the row knows it. */
    void change(char[] row, int length, int statement, int before, int after) {
        boolean fresh = before == Ballots.NONE;
        int change = fresh ? after : after - before;
        int[] own = pairs[statement];
        for (int v = 0; v < length; v++) {
            int other = Votes.statement(row[v]);
            int x = Votes.value(row[v]);
            if (other < statement) {
                count(own, 4 * other, fresh, change * x, fresh ? x : 0, change);
            } else if (other > statement) {
                count(pairs[other], 4 * statement, fresh, change * x, change, fresh ? x : 0);
            }
        }
    }

    private static void count(int[] row, int at, boolean fresh, int product, int lower, int higher) {
        if (fresh) {
            row[at + BOTH]++;
        }
        row[at + PRODUCTS] += product;
        row[at + LOWER] += lower;
        row[at + HIGHER] += higher;
    }

    /** C'C as a table, as exactly as a pass over the votes would give it. */
    Covariance covariance(Centre centre, StatementCounts totals) {
        int m = centre.statements();
        double[][] lower = new double[m][];
        for (int k = 0; k < m; k++) {
            lower[k] = new double[k + 1];
            if (!centre.carries[k]) {
                continue;
            }
            int[] row = pairs[k];
            double ck = centre.mean[k];
            for (int j = 0, at = 0; j < k; j++, at += 4) {
                double cj = centre.mean[j];
                lower[k][j] = centre.carries[j] ? row[at + PRODUCTS] - ck * row[at + LOWER] - cj * row[at + HIGHER] + cj * ck * row[at + BOTH] : 0;
            }
            lower[k][k] = totals.agrees[k] + totals.disagrees[k] - totals.seen[k] * ck * ck;
        }
        return (a, b, ra, rb) -> multiply(lower, a, b, ra, rb);
    }

    /** Each row stands for its column, too. The sums and the spreading are loops of their own, which a processor then does several numbers at a time. */
    private static void multiply(double[][] lower, double[] a, double[] b, double[] ra, double[] rb) {
        Arrays.fill(ra, 0);
        Arrays.fill(rb, 0);
        for (int k = 0; k < lower.length; k++) {
            double[] row = lower[k];
            ra[k] += Vectors.dot(row, a);
            rb[k] += Vectors.dot(row, b);
            spread(row, k, a[k], ra);
            spread(row, k, b[k], rb);
        }
    }

    private static void spread(double[] row, int until, double times, double[] sums) {
        for (int j = 0; j < until; j++) {
            sums[j] += times * row[j];
        }
    }
}
