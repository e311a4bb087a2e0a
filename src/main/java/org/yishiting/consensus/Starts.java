package org.yishiting.consensus;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where k-means may begin. */
final class Starts {

    private Starts() {
    }

    /** The first k different points, as they come. */
    static Points firstDistinct(Points points, int k) {
        int[] chosen = new int[k];
        int found = 0;
        for (int i = 0; i < points.size() && found < k; i++) {
            boolean known = false;
            for (int c = 0; c < found && !known; c++) {
                known = points.x[i] == points.x[chosen[c]] && points.y[i] == points.y[chosen[c]];
            }
            if (!known) {
                chosen[found++] = i;
            }
        }
        return points.at(Arrays.copyOf(chosen, found));
    }

    /** First the point farthest from the mean, then always the one farthest from those chosen: the order of the points does not matter. */
    static Points farthestFirst(Points points, int k) {
        double sum = 0;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weight[i];
            mx += points.weight[i] * points.x[i];
            my += points.weight[i] * points.y[i];
        }
        double[] nearest = new double[points.size()];
        Arrays.fill(nearest, Double.POSITIVE_INFINITY);
        int first = farthest(points, mx / sum, my / sum, nearest);
        return more(points, points.at(first), k);
    }

    /** Those places that differ and, until there are k, always the point farthest from all of them. */
    static Points more(Points points, Points places, int k) {
        double[] cx = new double[k];
        double[] cy = new double[k];
        int found = 0;
        for (int c = 0; c < Math.min(k, places.size()); c++) {
            boolean known = false;
            for (int d = 0; d < found && !known; d++) {
                known = cx[d] == places.x[c] && cy[d] == places.y[c];
            }
            if (!known) {
                cx[found] = places.x[c];
                cy[found++] = places.y[c];
            }
        }
        if (found < k) {
            double[] nearest = new double[points.size()];
            Arrays.fill(nearest, Double.POSITIVE_INFINITY);
            int next = -1;
            for (int c = 0; c < found; c++) {
                next = farthest(points, cx[c], cy[c], nearest);
            }
            while (found < k && nearest[next] > 0) {
                cx[found] = points.x[next];
                cy[found] = points.y[next];
                next = farthest(points, cx[found], cy[found], nearest);
                found++;
            }
        }
        return new Points(Arrays.copyOf(cx, found), Arrays.copyOf(cy, found), new double[found]);
    }

    /** Lets each point know of one more place and answers the point that is now farthest from all places. */
    private static int farthest(Points points, double px, double py, double[] nearest) {
        int farthest = 0;
        double most = -1;
        for (int i = 0; i < nearest.length; i++) {
            double d = Math.min(nearest[i], Points.squared(points.x[i], points.y[i], px, py));
            nearest[i] = d;
            if (d > most) {
                most = d;
                farthest = i;
            }
        }
        return farthest;
    }

    /** The middles of k bands of equal weight along one axis. */
    static Points bands(Points points, double[] along, int k) {
        int[] order = IntStream.range(0, points.size()).boxed()
                .sorted((a, b) -> Double.compare(along[a], along[b])).mapToInt(Integer::intValue).toArray();
        double total = Arrays.stream(points.weight).sum();
        double[] cx = new double[k];
        double[] cy = new double[k];
        double[] weight = new double[k];
        double sum = 0;
        for (int i : order) {
            double w = points.weight[i];
            sum += w;
            int band = Math.min(k - 1, (int) (k * sum / total));
            weight[band] += w;
            cx[band] += w * points.x[i];
            cy[band] += w * points.y[i];
        }
        int filled = 0;
        for (int band = 0; band < k; band++) {
            if (weight[band] > 0) {
                cx[filled] = cx[band] / weight[band];
                cy[filled] = cy[band] / weight[band];
                filled++;
            }
        }
        return new Points(Arrays.copyOf(cx, filled), Arrays.copyOf(cy, filled), new double[filled]);
    }
}
