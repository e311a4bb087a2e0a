package org.yishiting.consensus;

import java.util.Arrays;

/** Weighted points in the plane. */
final class Points {

    final double[] x;
    final double[] y;
    final double[] weight;

    Points(double[] x, double[] y, double[] weight) {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    static Points alike(double[] x, double[] y) {
        double[] weight = new double[x.length];
        Arrays.fill(weight, 1);
        return new Points(x, y, weight);
    }

    int size() {
        return x.length;
    }

    double distance(int i, int j) {
        return Math.sqrt(squared(x[i], y[i], x[j], y[j]));
    }

    static double squared(double x1, double y1, double x2, double y2) {
        return (x1 - x2) * (x1 - x2) + (y1 - y2) * (y1 - y2);
    }

    /** Some of these points, without weight, as places to start from. */
    Points at(int... chosen) {
        double[] cx = new double[chosen.length];
        double[] cy = new double[chosen.length];
        for (int c = 0; c < chosen.length; c++) {
            cx[c] = x[chosen[c]];
            cy[c] = y[chosen[c]];
        }
        return new Points(cx, cy, new double[chosen.length]);
    }
}
