package org.yishiting.consensus;

/** All eigenvectors of a small symmetric matrix, by rotating one entry after the other to nought. */
final class Jacobi {

    private static final int MOST_SWEEPS = 60;

    private Jacobi() {
    }

    /** Leaves the eigenvalues on the diagonal of s and answers the eigenvectors as rows. */
    static double[][] diagonalise(double[][] s) {
        int n = s.length;
        double[][] vectors = new double[n][n];
        double size = 0;
        for (int i = 0; i < n; i++) {
            vectors[i][i] = 1;
            size += Vectors.dot(s[i], s[i]);
        }
        boolean rotated = true;
        for (int sweep = 0; rotated && sweep < MOST_SWEEPS; sweep++) {
            rotated = false;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (s[p][q] * s[p][q] > 1e-32 * size / n) {
                        rotate(s, vectors, p, q);
                        rotated = true;
                    }
                }
            }
        }
        return vectors;
    }

    private static void rotate(double[][] s, double[][] vectors, int p, int q) {
        double theta = (s[q][q] - s[p][p]) / (2 * s[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double cos = 1 / Math.sqrt(t * t + 1);
        double sin = t * cos;
        double pp = s[p][p] - t * s[p][q];
        double qq = s[q][q] + t * s[p][q];
        turn(s[p], s[q], cos, sin);
        turn(vectors[p], vectors[q], cos, sin);
        for (int i = 0; i < s.length; i++) {
            s[i][p] = s[p][i];
            s[i][q] = s[q][i];
        }
        s[p][p] = pp;
        s[q][q] = qq;
        s[p][q] = s[q][p] = 0;
    }

    private static void turn(double[] a, double[] b, double cos, double sin) {
        for (int i = 0; i < a.length; i++) {
            double ai = a[i];
            double bi = b[i];
            a[i] = cos * ai - sin * bi;
            b[i] = sin * ai + cos * bi;
        }
    }

    /** Where on the diagonal the two largest are. */
    static int[] leading(double[][] diagonal) {
        int first = 0;
        int second = -1;
        for (int i = 1; i < diagonal.length; i++) {
            if (diagonal[i][i] > diagonal[first][first]) {
                second = first;
                first = i;
            } else if (second < 0 || diagonal[i][i] > diagonal[second][second]) {
                second = i;
            }
        }
        return new int[] {first, second};
    }
}
