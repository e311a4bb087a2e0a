package org.yishiting.consensus;

/** All eigenvectors of a small symmetric matrix, by rotating one entry after the other to nought. */
final class Jacobi {

    private static final int MOST_SWEEPS = 60;

    private Jacobi() {
    }

    /** Leaves the eigenvalues on the diagonal of s and answers the eigenvectors as columns. */
    static double[][] diagonalise(double[][] s) {
        int n = s.length;
        double[][] columns = new double[n][n];
        for (int i = 0; i < n; i++) {
            columns[i][i] = 1;
        }
        double size = 0;
        for (double[] row : s) {
            size += Vectors.dot(row, row);
        }
        for (int sweep = 0; sweep < MOST_SWEEPS; sweep++) {
            double off = 0;
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    off += s[p][q] * s[p][q];
                }
            }
            if (off <= 1e-32 * size) {
                break;
            }
            for (int p = 0; p < n; p++) {
                for (int q = p + 1; q < n; q++) {
                    if (s[p][q] * s[p][q] > 1e-36 * size) {
                        rotate(s, columns, p, q);
                    }
                }
            }
        }
        return columns;
    }

    private static void rotate(double[][] s, double[][] columns, int p, int q) {
        double theta = (s[q][q] - s[p][p]) / (2 * s[p][q]);
        double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.hypot(theta, 1));
        double cos = 1 / Math.sqrt(t * t + 1);
        double sin = t * cos;
        for (int i = 0; i < s.length; i++) {
            double ip = s[i][p];
            double iq = s[i][q];
            s[i][p] = cos * ip - sin * iq;
            s[i][q] = sin * ip + cos * iq;
        }
        for (int i = 0; i < s.length; i++) {
            double pi = s[p][i];
            double qi = s[q][i];
            s[p][i] = cos * pi - sin * qi;
            s[q][i] = sin * pi + cos * qi;
            double ip = columns[i][p];
            double iq = columns[i][q];
            columns[i][p] = cos * ip - sin * iq;
            columns[i][q] = sin * ip + cos * iq;
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
