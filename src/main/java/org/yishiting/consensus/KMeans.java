package org.yishiting.consensus;

import java.util.Arrays;

/** Lloyd's algorithm on weighted points in the plane, exactly, ties to the lower centre. For each cell only the centres that can be nearest are looked at. */
final class KMeans {

    private static final int WORTH_A_THREAD = 20_000;
    private static final double ROUNDING = 1 + 1e-9;

    private final Grid grid;
    private final int[] cuts;
    /** The centre of each point, in the order of the grid. */
    private final int[] label;

    KMeans(Grid grid) {
        this.grid = grid;
        cuts = Parts.cut(grid.begins, WORTH_A_THREAD);
        label = new int[grid.x.length];
    }

    /** Moves the centres until none moves as far as the tolerance, or so many times. Centres without members vanish. */
    Clusters run(Points start, int iterations, double tolerance) {
        Points centres = start;
        Sweep sweep = sweep(centres);
        int[] order = ascending(centres, new int[0]);
        for (int iteration = 1; iteration < iterations; iteration++) {
            int[] next = ascending(sweep.centres, order);
            boolean moved = moved(centres, order, sweep.centres, next, tolerance);
            order = next;
            if (!moved) {
                break;
            }
            centres = sweep.centres;
            sweep = sweep(centres);
        }
        int[] labels = new int[label.length];
        for (int s = 0; s < labels.length; s++) {
            labels[grid.order[s]] = sweep.names[label[s]];
        }
        return new Clusters(sweep.centres, labels, sweep.inertia);
    }

    /** @param names what the centres before are called among those after, without the vanished */
    private record Sweep(Points centres, int[] names, double inertia) {
    }

    /** Each point to its nearest centre, each centre to the middle of its points. */
    private Sweep sweep(Points centres) {
        int k = centres.size();
        double[][] sums = new double[cuts.length - 1][4 * k];
        Parts.run(cuts, (part, from, to) -> assign(from, to, centres, sums[part]));
        double[] cx = new double[k];
        double[] cy = new double[k];
        double[] weight = new double[k];
        int[] names = new int[k];
        double inertia = 0;
        int kept = 0;
        for (int c = 0; c < k; c++) {
            double w = 0;
            double x = 0;
            double y = 0;
            for (double[] sum : sums) {
                w += sum[4 * c];
                x += sum[4 * c + 1];
                y += sum[4 * c + 2];
                inertia += sum[4 * c + 3];
            }
            names[c] = kept;
            if (w > 0) {
                weight[kept] = w;
                cx[kept] = x / w;
                cy[kept++] = y / w;
            }
        }
        return new Sweep(new Points(Arrays.copyOf(cx, kept), Arrays.copyOf(cy, kept), Arrays.copyOf(weight, kept)), names, inertia);
    }

    private void assign(int fromCell, int toCell, Points centres, double[] sums) {
        int k = centres.size();
        int[] candidates = new int[k];
        double[] distances = new double[k];
        double[] cx = centres.x;
        double[] cy = centres.y;
        for (int cell = fromCell; cell < toCell; cell++) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                double d = Points.squared(grid.middleX[cell], grid.middleY[cell], cx[c], cy[c]);
                distances[c] = d;
                nearest = d < nearest ? d : nearest;
            }
            double limit = (Math.sqrt(nearest) + 2 * grid.radius[cell]) * ROUNDING;
            int count = 0;
            for (int c = 0; c < k; c++) {
                if (distances[c] <= limit * limit) {
                    candidates[count++] = c;
                }
            }
            for (int s = grid.begins[cell]; s < grid.begins[cell + 1]; s++) {
                double x = grid.x[s];
                double y = grid.y[s];
                int best = candidates[0];
                double least = Points.squared(x, y, cx[best], cy[best]);
                for (int c = 1; c < count; c++) {
                    int candidate = candidates[c];
                    double d = Points.squared(x, y, cx[candidate], cy[candidate]);
                    if (d < least) {
                        least = d;
                        best = candidate;
                    }
                }
                label[s] = best;
                double w = grid.weight[s];
                sums[4 * best] += w;
                sums[4 * best + 1] += w * x;
                sums[4 * best + 2] += w * y;
                sums[4 * best + 3] += w * least;
            }
        }
    }

    /** Whether some centre moved, before and after both taken from left to right. */
    private static boolean moved(Points before, int[] orderBefore, Points after, int[] orderAfter, double tolerance) {
        for (int c = 0; c < Math.min(orderBefore.length, orderAfter.length); c++) {
            int b = orderBefore[c];
            int a = orderAfter[c];
            if (Points.squared(before.x[b], before.y[b], after.x[a], after.y[a]) >= tolerance * tolerance) {
                return true;
            }
        }
        return false;
    }

    /** The points from left to right, by insertion into an order that is almost right already. */
    private static int[] ascending(Points points, int[] almost) {
        int[] order = new int[points.size()];
        for (int c = 0; c < order.length; c++) {
            order[c] = almost.length == order.length ? almost[c] : c;
        }
        for (int c = 1; c < order.length; c++) {
            int moving = order[c];
            int at = c;
            while (at > 0 && left(points, moving, order[at - 1])) {
                order[at] = order[--at];
            }
            order[at] = moving;
        }
        return order;
    }

    private static boolean left(Points points, int a, int b) {
        return points.x[a] < points.x[b] || points.x[a] == points.x[b] && points.y[a] < points.y[b];
    }
}
