package org.yishiting.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** What keeps a map steady from one tick to the next: base clusters stay with their members, groups keep their names. */
final class Continuity {

    private Continuity() {}

    /** Last time's base clusters, in the middle of where their members are now. */
    static Points recentred(int count, Points points, int[] clustered, int[] base) {
        double[] cx = new double[count];
        double[] cy = new double[count];
        double[] weight = new double[count];
        for (int c = 0; c < clustered.length; c++) {
            int b = base[clustered[c]];
            if (b >= 0) {
                cx[b] += points.x[c];
                cy[b] += points.y[c];
                weight[b]++;
            }
        }
        int[] filled = IntStream.range(0, count).filter(b -> weight[b] > 0).toArray();
        return new Points(IntStream.of(filled).mapToDouble(b -> cx[b] / weight[b]).toArray(),
                IntStream.of(filled).mapToDouble(b -> cy[b] / weight[b]).toArray(), new double[filled.length]);
    }

    /** A group keeps the name most of its members had, the pairs with most members first; a new one takes the first name that is free. */
    static int[] names(int[] labels, int[] clustered, int count, byte[] membership, int before) {
        int[][] stayed = new int[count][Math.max(count, before)];
        for (int c = 0; c < clustered.length; c++) {
            if (membership[clustered[c]] >= 0) {
                stayed[labels[c]][membership[clustered[c]]]++;
            }
        }
        int[] names = new int[count];
        Arrays.fill(names, -1);
        boolean[] taken = new boolean[count];
        for (int round = 0; round < count; round++) {
            int label = -1;
            int name = -1;
            for (int g = 0; g < count; g++) {
                for (int h = 0; names[g] < 0 && h < count; h++) {
                    if (!taken[h] && (label < 0 || stayed[g][h] > stayed[label][name])) {
                        label = g;
                        name = h;
                    }
                }
            }
            names[label] = name;
            taken[name] = true;
        }
        return names;
    }
}
