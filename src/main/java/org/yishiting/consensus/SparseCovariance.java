package org.yishiting.consensus;

import java.util.Arrays;

/** C'C in one pass over the votes: each row is gathered from a table of 3m numbers and scattered into another. C is never made. */
final class SparseCovariance implements Covariance {

    private final Votes votes;
    private final Centre centre;
    private final int[] cuts;
    private final double[] table;
    private final double[][] sums;

    SparseCovariance(Votes votes, Centre centre) {
        this.votes = votes;
        this.centre = centre;
        cuts = votes.cuts();
        table = new double[6 * centre.statements()];
        sums = new double[cuts.length - 1][6 * centre.statements()];
    }

    @Override
    public void apply(double[] a, double[] b, double[] ra, double[] rb) {
        int m = centre.statements();
        for (int j = 0; j < m; j++) {
            for (int x = -1; x <= 1; x++) {
                int at = 2 * (3 * j + x + 1);
                double c = centre.carries[j] ? x - centre.mean[j] : 0;
                table[at] = c * a[j];
                table[at + 1] = c * b[j];
            }
        }
        Parts.run(cuts, (part, from, to) -> pass(from, to, sums[part]));
        for (int j = 0; j < m; j++) {
            double sa = 0;
            double sb = 0;
            if (centre.carries[j]) {
                for (double[] sum : sums) {
                    for (int x = -1; x <= 1; x++) {
                        int at = 2 * (3 * j + x + 1);
                        sa += (x - centre.mean[j]) * sum[at];
                        sb += (x - centre.mean[j]) * sum[at + 1];
                    }
                }
            }
            ra[j] = sa;
            rb[j] = sb;
        }
    }

    private void pass(int from, int to, double[] sum) {
        Arrays.fill(sum, 0);
        char[] codes = votes.codes;
        double[] table = this.table;
        for (int i = from; i < to; i++) {
            int start = votes.starts[i];
            int end = votes.starts[i + 1];
            double ya = 0;
            double yb = 0;
            for (int v = start; v < end; v++) {
                int at = 2 * codes[v];
                ya += table[at];
                yb += table[at + 1];
            }
            for (int v = start; v < end; v++) {
                int at = 2 * codes[v];
                sum[at] += ya;
                sum[at + 1] += yb;
            }
        }
    }
}
