package org.yishiting.consensus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Lloyd's algorithm on weighted points in the plane, exactly, ties to the lower centre. The plane is cut into cells; for each cell and sweep only the centres that can
 * be nearest to something in it are looked at.
 */
final class KMeans {

    private static final int WORTH_A_THREAD = 20_000;
    private static final int MOST_CELLS_ACROSS = 64;

    private final Points points;
    /** Points sorted by cell. */
    private final int[] order;
    /** Where in the order each cell begins. */
    private final int[] begins;
    private final int[] cuts;
    private final int across;
    private final double left;
    private final double bottom;
    private final double width;
    private final double height;
    private final int[] label;

    KMeans(Points points) {
        this.points = points;
        int n = points.size();
        across = Math.clamp((int) Math.sqrt(n / 8.0), 1, MOST_CELLS_ACROSS);
        left = Arrays.stream(points.x).min().orElse(0);
        bottom = Arrays.stream(points.y).min().orElse(0);
        width = (Arrays.stream(points.x).max().orElse(0) - left) / across;
        height = (Arrays.stream(points.y).max().orElse(0) - bottom) / across;
        int[] cell = new int[n];
        begins = new int[across * across + 1];
        for (int i = 0; i < n; i++) {
            cell[i] = index(points.x[i] - left, width) * across + index(points.y[i] - bottom, height);
            begins[cell[i] + 1]++;
        }
        for (int c = 0; c < across * across; c++) {
            begins[c + 1] += begins[c];
        }
        cuts = Parts.cut(begins, WORTH_A_THREAD);
        int[] next = begins.clone();
        order = new int[n];
        for (int i = 0; i < n; i++) {
            order[next[cell[i]]++] = i;
        }
        label = new int[n];
    }

    private int index(double offset, double size) {
        return size > 0 ? Math.clamp((int) (offset / size), 0, across - 1) : 0;
    }

    /** Moves the centres until none moves as far as the tolerance, or so many times. Centres without members vanish. */
    Clusters run(Points start, int iterations, double tolerance) {
        Points centres = start;
        Clusters clusters = sweep(centres);
        for (int iteration = 1; iteration < iterations && moved(centres, clusters.centres(), tolerance); iteration++) {
            centres = clusters.centres();
            clusters = sweep(centres);
        }
        return new Clusters(clusters.centres(), label.clone(), clusters.inertia());
    }

    /** One sweep: each point to its nearest centre, each centre to the middle of its points. */
    private Clusters sweep(Points centres) {
        int k = centres.size();
        double[][] sums = new double[cuts.length - 1][4 * k];
        Parts.run(cuts, (part, from, to) -> assign(from, to, centres, sums[part]));
        double[] cx = new double[k];
        double[] cy = new double[k];
        double[] weight = new double[k];
        int[] renamed = new int[k];
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
            renamed[c] = kept;
            if (w > 0) {
                weight[kept] = w;
                cx[kept] = x / w;
                cy[kept++] = y / w;
            }
        }
        if (kept < k) {
            for (int i = 0; i < label.length; i++) {
                label[i] = renamed[label[i]];
            }
        }
        return new Clusters(new Points(Arrays.copyOf(cx, kept), Arrays.copyOf(cy, kept), Arrays.copyOf(weight, kept)), label, inertia);
    }

    private void assign(int fromCell, int toCell, Points centres, double[] sums) {
        int k = centres.size();
        int[] candidates = new int[k];
        double[] distances = new double[k];
        double reach = Math.hypot(width, height) * (1 + 1e-9);
        for (int cell = fromCell; cell < toCell; cell++) {
            if (begins[cell] == begins[cell + 1]) {
                continue;
            }
            double mx = left + (cell / across + 0.5) * width;
            double my = bottom + (cell % across + 0.5) * height;
            double nearest = Double.POSITIVE_INFINITY;
            for (int c = 0; c < k; c++) {
                distances[c] = Points.squared(mx, my, centres.x[c], centres.y[c]);
                nearest = Math.min(nearest, distances[c]);
            }
            double limit = Math.sqrt(nearest) + reach;
            limit = limit * limit * (1 + 1e-9);
            int count = 0;
            for (int c = 0; c < k; c++) {
                if (distances[c] <= limit) {
                    candidates[count++] = c;
                }
            }
            for (int at = begins[cell]; at < begins[cell + 1]; at++) {
                int i = order[at];
                double x = points.x[i];
                double y = points.y[i];
                int best = candidates[0];
                double least = Points.squared(x, y, centres.x[best], centres.y[best]);
                for (int c = 1; c < count; c++) {
                    double d = Points.squared(x, y, centres.x[candidates[c]], centres.y[candidates[c]]);
                    if (d < least) {
                        least = d;
                        best = candidates[c];
                    }
                }
                label[i] = best;
                double w = points.weight[i];
                sums[4 * best] += w;
                sums[4 * best + 1] += w * x;
                sums[4 * best + 2] += w * y;
                sums[4 * best + 3] += w * least;
            }
        }
    }

    /** Whether some centre moved, both sorted from left to right. */
    private static boolean moved(Points before, Points after, double tolerance) {
        int[] a = sorted(before);
        int[] b = sorted(after);
        for (int c = 0; c < Math.min(a.length, b.length); c++) {
            if (Points.squared(before.x[a[c]], before.y[a[c]], after.x[b[c]], after.y[b[c]]) >= tolerance * tolerance) {
                return true;
            }
        }
        return false;
    }

    private static int[] sorted(Points points) {
        return IntStream.range(0, points.size()).boxed()
                .sorted(Comparator.<Integer>comparingDouble(c -> points.x[c]).thenComparingDouble(c -> points.y[c]))
                .mapToInt(Integer::intValue).toArray();
    }
}
