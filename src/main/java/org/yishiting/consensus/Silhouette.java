package org.yishiting.consensus;

/** How well a division fits: the plain mean over points of (b - a) / max(a, b), where a is the mean distance to one's own and b to the nearest others. */
final class Silhouette {

    private final double[][] distances;

    Silhouette(double[][] distances) {
        this.distances = distances;
    }

    static Silhouette of(Points points) {
        int n = points.size();
        double[][] distances = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                distances[i][j] = points.distance(i, j);
            }
        }
        return new Silhouette(distances);
    }

    /** Nought for one group, and for a point that is a group by itself. */
    double of(int[] label, int groups) {
        if (groups < 2) {
            return 0;
        }
        double sum = 0;
        for (int i = 0; i < label.length; i++) {
            sum += of(i, label, groups);
        }
        return sum / label.length;
    }

    private double of(int i, int[] label, int groups) {
        double[] total = new double[groups];
        int[] count = new int[groups];
        for (int j = 0; j < label.length; j++) {
            if (j != i) {
                total[label[j]] += distances[i][j];
                count[label[j]]++;
            }
        }
        if (count[label[i]] == 0) {
            return 0;
        }
        double a = total[label[i]] / count[label[i]];
        double b = Double.POSITIVE_INFINITY;
        for (int g = 0; g < groups; g++) {
            if (g != label[i] && count[g] > 0) {
                b = Math.min(b, total[g] / count[g]);
            }
        }
        return b == a || b == Double.POSITIVE_INFINITY ? 0 : (b - a) / Math.max(a, b);
    }
}
