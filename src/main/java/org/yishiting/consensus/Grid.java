package org.yishiting.consensus;

import java.util.Arrays;

/** Points sorted into the cells of a grid, so that what is far away need not be looked at. */
final class Grid {

    private static final int POINTS_A_CELL = 8;
    private static final int MOST_CELLS_ACROSS = 64;

    final Points points;
    /** The points in the order of their cells; order[s] is the number the s-th of them has among the points. */
    final int[] order;
    final double[] x;
    final double[] y;
    final double[] weight;
    /** Where each cell begins, empty ones left out. */
    final int[] begins;
    /** A circle around the points of each cell. */
    final double[] middleX;
    final double[] middleY;
    final double[] radius;

    Grid(Points points) {
        this.points = points;
        int n = points.size();
        int across = Math.clamp((int) Math.sqrt((double) n / POINTS_A_CELL), 1, MOST_CELLS_ACROSS);
        int[] cellX = intervals(points.x, across);
        int[] cellY = intervals(points.y, across);
        int[] ends = new int[across * across + 1];
        for (int i = 0; i < n; i++) {
            ends[cellX[i] * across + cellY[i] + 1]++;
        }
        int filled = 0;
        for (int cell = 0; cell < across * across; cell++) {
            filled += ends[cell + 1] > 0 ? 1 : 0;
            ends[cell + 1] += ends[cell];
        }
        begins = new int[filled + 1];
        filled = 0;
        for (int cell = 0; cell < across * across; cell++) {
            if (ends[cell + 1] > ends[cell]) {
                begins[++filled] = ends[cell + 1];
            }
        }
        order = new int[n];
        x = new double[n];
        y = new double[n];
        weight = new double[n];
        for (int i = 0; i < n; i++) {
            int s = ends[cellX[i] * across + cellY[i]]++;
            order[s] = i;
            x[s] = points.x[i];
            y[s] = points.y[i];
            weight[s] = points.weight[i];
        }
        middleX = new double[filled];
        middleY = new double[filled];
        radius = new double[filled];
        for (int cell = 0; cell < filled; cell++) {
            encircle(cell);
        }
    }

    private static int[] intervals(double[] values, int across) {
        double least = Arrays.stream(values).min().orElse(0);
        double size = (Arrays.stream(values).max().orElse(0) - least) / across;
        int[] intervals = new int[values.length];
        for (int i = 0; size > 0 && i < values.length; i++) {
            intervals[i] = Math.clamp((int) ((values[i] - least) / size), 0, across - 1);
        }
        return intervals;
    }

    private void encircle(int cell) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (int s = begins[cell]; s < begins[cell + 1]; s++) {
            left = Math.min(left, x[s]);
            right = Math.max(right, x[s]);
            bottom = Math.min(bottom, y[s]);
            top = Math.max(top, y[s]);
        }
        middleX[cell] = (left + right) / 2;
        middleY[cell] = (bottom + top) / 2;
        radius[cell] = Math.hypot(right - left, top - bottom) / 2 * (1 + 1e-9);
    }

    int cells() {
        return radius.length;
    }
}
