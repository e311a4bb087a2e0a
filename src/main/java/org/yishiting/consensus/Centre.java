package org.yishiting.consensus;

import java.util.BitSet;

/**
 * What the votes are centred by: the mean of each statement over the votes cast on it. A vote that is missing then counts nothing, and a statement
 * that is moderated out counts as a nought from everybody.
 */
final class Centre {

    final double[] mean;
    /** Statements that carry the map: answered and not out. */
    final boolean[] carries;
    /** Statements answered by somebody, out or not. */
    final int columns;
    final int columnsOut;
    /** Sum of the squares of all centred votes. */
    final double total;

    Centre(StatementCounts counts, int statements, BitSet out) {
        mean = new double[statements];
        carries = new boolean[statements];
        int columns = 0;
        int columnsOut = 0;
        double total = 0;
        for (int j = 0; j < statements; j++) {
            int seen = counts.seen[j];
            if (seen == 0) {
                continue;
            }
            columns++;
            if (out.get(j)) {
                columnsOut++;
                continue;
            }
            int sum = counts.agrees[j] - counts.disagrees[j];
            carries[j] = true;
            mean[j] = (double) sum / seen;
            total += counts.agrees[j] + counts.disagrees[j] - sum * mean[j];
        }
        this.columns = columns;
        this.columnsOut = columnsOut;
        this.total = total;
    }

    int statements() {
        return mean.length;
    }

    /** What each possible vote adds when its statement weighs so much: table[3j + x + 1] = (x - mean) * weight. */
    double[] table(double[] weight) {
        double[] table = new double[3 * mean.length];
        for (int j = 0; j < mean.length; j++) {
            if (carries[j]) {
                for (int x = -1; x <= 1; x++) {
                    table[3 * j + x + 1] = (x - mean[j]) * weight[j];
                }
            }
        }
        return table;
    }
}
