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
    static Points farthestFirst(Grid grid, int k) {
        Points points = grid.points;
        double sum = 0;
        double mx = 0;
        double my = 0;
        for (int i = 0; i < points.size(); i++) {
            sum += points.weight[i];
            mx += points.weight[i] * points.x[i];
            my += points.weight[i] * points.y[i];
        }
        int farthest = 0;
        double most = -1;
        for (int i = 0; i < points.size(); i++) {
            double d = Points.squared(points.x[i], points.y[i], mx / sum, my / sum);
            if (d > most) {
                most = d;
                farthest = i;
            }
        }
        return more(grid, points.at(farthest), k);
    }

    /** Those places that differ and, until there are k, always the point farthest from all of them. */
    static Points more(Grid grid, Points places, int k) {
        Points known = firstDistinct(places, k);
        if (known.size() == k) {
            return known;
        }
        double[] cx = Arrays.copyOf(known.x, k);
        double[] cy = Arrays.copyOf(known.y, k);
        int found = known.size();
        Nearest nearest = new Nearest(grid);
        for (int c = 0; c < found; c++) {
            nearest.place(cx[c], cy[c]);
        }
        for (int next = nearest.farthest(); found < k && nearest.squared[next] > 0; next = nearest.farthest()) {
            cx[found] = grid.x[next];
            cy[found] = grid.y[next];
            nearest.place(cx[found], cy[found]);
            found++;
        }
        return new Points(Arrays.copyOf(cx, found), Arrays.copyOf(cy, found), new double[found]);
    }

    /** How far each point of a grid is from the nearest of the places so far. */
    private static final class Nearest {

        private final Grid grid;
        private final double[] squared;
        private final int[] farthest;

        Nearest(Grid grid) {
            this.grid = grid;
            squared = new double[grid.x.length];
            Arrays.fill(squared, Double.POSITIVE_INFINITY);
            farthest = new int[grid.cells()];
            for (int cell = 0; cell < farthest.length; cell++) {
                farthest[cell] = grid.begins[cell];
            }
        }

        /** One more place. Cells it is too far away from to matter are passed over. */
        void place(double px, double py) {
            for (int cell = 0; cell < farthest.length; cell++) {
                double reach = Math.sqrt(squared[farthest[cell]]) + grid.radius[cell];
                if (Points.squared(grid.middleX[cell], grid.middleY[cell], px, py) > reach * reach) {
                    continue;
                }
                int most = grid.begins[cell];
                for (int s = grid.begins[cell]; s < grid.begins[cell + 1]; s++) {
                    squared[s] = Math.min(squared[s], Points.squared(grid.x[s], grid.y[s], px, py));
                    most = squared[s] > squared[most] ? s : most;
                }
                farthest[cell] = most;
            }
        }

        int farthest() {
            int most = farthest[0];
            for (int s : farthest) {
                most = squared[s] > squared[most] ? s : most;
            }
            return most;
        }
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
