package org.yishiting.consensus;

import java.util.stream.IntStream;

/** Rows cut into parts that are worked on side by side. How many parts depends on the work alone, so sums are the same on every machine. */
final class Parts {

    private static final int PARTS = 4;

    interface Work {
        void on(int part, int from, int to);
    }

    private Parts() {
    }

    /**
     * @param ends how much work there is up to each row; ends[0] is 0
     * @param worth below this a thread wakes up only after the work is done
     */
    static int[] cut(int[] ends, int worth) {
        int rows = ends.length - 1;
        int parts = ends[rows] < worth ? 1 : PARTS;
        int[] cuts = new int[parts + 1];
        int row = 0;
        for (int part = 1; part < parts; part++) {
            long until = (long) ends[rows] * part / parts;
            while (ends[row] < until) {
                row++;
            }
            cuts[part] = row;
        }
        cuts[parts] = rows;
        return cuts;
    }

    static void run(int[] cuts, Work work) {
        if (cuts.length == 2) {
            work.on(0, cuts[0], cuts[1]);
        } else {
            IntStream.range(0, cuts.length - 1).parallel().forEach(part -> work.on(part, cuts[part], cuts[part + 1]));
        }
    }
}
