package org.yishiting.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The two directions in which the votes differ most: the leading eigenvectors of C'C, by block Lanczos with full orthogonalisation, which needs a third of
 * the passes of a power iteration. Where nothing varies a component is nought.
 */
final class PrincipalComponents {

    private static final double NEGLIGIBLE = 1e-9;
    private static final int MOST_RESTARTS = 20;

    /** Components 0 and 1, of length 1 or 0, one number a statement. */
    final double[][] vectors;
    final double[] eigenvalues;

    private PrincipalComponents(double[][] vectors, double[] eigenvalues) {
        this.vectors = vectors;
        this.eigenvalues = eigenvalues;
    }

    /** From nothing: the largest entry of each component is positive. */
    static PrincipalComponents cold(Covariance covariance, Centre centre, double tolerance) {
        return warm(covariance, centre, new double[2][0], tolerance);
    }

    /**
     * From the last components, whose direction is kept so that the map does not mirror itself.
     *
     * @param tolerance how long the rest C'Cv - lambda v may be, as a part of the first eigenvalue
     */
    static PrincipalComponents warm(Covariance covariance, Centre centre, double[][] last, double tolerance) {
        double[][] vectors = {start(centre, last[0], 0), start(centre, last[1], 1)};
        double[] eigenvalues = new double[2];
        boolean converged = centre.total <= 0;
        for (int run = 0; !converged && run < MOST_RESTARTS; run++) {
            Krylov space = new Krylov(covariance, centre, vectors);
            converged = space.explore(tolerance);
            vectors = space.vectors;
            eigenvalues = space.eigenvalues;
        }
        for (int k = 0; k < 2; k++) {
            if (eigenvalues[k] <= NEGLIGIBLE * centre.total) {
                eigenvalues[k] = 0;
                vectors[k] = new double[centre.statements()];
            } else if (points(vectors[k], last[k]) < 0) {
                Vectors.scale(vectors[k], -1);
            }
        }
        return new PrincipalComponents(vectors, eigenvalues);
    }

    /** The last component with a grain of everything else, or everything alike scattered: always the same for the same statements. */
    private static double[] start(Centre centre, double[] last, int k) {
        double[] start = scattered(centre, k);
        if (Vectors.norm(last) > 0) {
            Vectors.scale(start, 1e-4 / Math.sqrt(start.length));
            for (int j = 0; j < Math.min(last.length, start.length); j++) {
                start[j] += centre.carries[j] ? last[j] : 0;
            }
        }
        return start;
    }

    private static double[] scattered(Centre centre, int seed) {
        double[] scattered = new double[centre.statements()];
        for (int j = 0; j < scattered.length; j++) {
            long z = (j + 1) * 0x9E3779B97F4A7C15L + seed * 0xD1B54A32D192ED03L;
            z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
            z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
            scattered[j] = centre.carries[j] ? ((z ^ z >>> 31) >> 11) * 0x1p-52 : 0;
        }
        return scattered;
    }

    /** Positive when the vector points where the last one did, or, without one, when its largest entry is positive. */
    private static double points(double[] vector, double[] last) {
        double sign = 0;
        for (int j = 0; j < Math.min(vector.length, last.length); j++) {
            sign += vector[j] * last[j];
        }
        double largest = 0;
        if (sign == 0) {
            for (double entry : vector) {
                if (Math.abs(entry) > largest * (1 + NEGLIGIBLE)) {
                    largest = Math.abs(entry);
                    sign = entry;
                }
            }
        }
        return sign;
    }

    /** A growing space of directions, two more a step, and C'C as it looks from inside. */
    private static final class Krylov {

        private static final int MOST_DIRECTIONS = 80;

        private final Covariance covariance;
        private final Centre centre;
        private final List<double[]> basis = new ArrayList<>();
        private final List<double[]> images = new ArrayList<>();
        private final double[][] inside = new double[MOST_DIRECTIONS + 2][MOST_DIRECTIONS + 2];
        private int seed = 2;
        double[][] vectors;
        double[] eigenvalues = new double[2];

        Krylov(Covariance covariance, Centre centre, double[][] start) {
            this.covariance = covariance;
            this.centre = centre;
            vectors = start;
        }

        /** Whether it converged. The best so far is in {@link #vectors} in any case. */
        boolean explore(double tolerance) {
            int look = 4;
            double[][] next = {vectors[0].clone(), vectors[1].clone()};
            while (true) {
                boolean exhausted = !(add(next[0]) & add(next[1]));
                next = image();
                boolean last = exhausted || basis.size() >= MOST_DIRECTIONS;
                if (last || basis.size() >= look) {
                    look = basis.size() + (basis.size() < 16 ? 4 : 2);
                    boolean converged = converged(tolerance);
                    if (converged || last) {
                        return converged || exhausted;
                    }
                }
            }
        }

        /** Adds what of w is new, or, if nothing is, something scattered. False when the space is whole. */
        private boolean add(double[] w) {
            double[] direction = w;
            for (int attempt = 0; attempt < 3; attempt++) {
                double before = Vectors.norm(direction);
                for (int twice = 0; twice < 2; twice++) {
                    for (double[] q : basis) {
                        Vectors.add(direction, -Vectors.dot(direction, q), q);
                    }
                }
                double after = Vectors.norm(direction);
                if (after > 1e-12 * before) {
                    Vectors.scale(direction, 1 / after);
                    basis.add(direction);
                    return true;
                }
                direction = scattered(centre, seed++);
            }
            return false;
        }

        private double[][] image() {
            int m = centre.statements();
            int from = images.size();
            double[] none = new double[m];
            double[][] image = new double[2][m];
            covariance.apply(from < basis.size() ? basis.get(from) : none, from + 1 < basis.size() ? basis.get(from + 1) : none, image[0], image[1]);
            for (int column = from; column < basis.size(); column++) {
                images.add(image[column - from].clone());
                for (int row = 0; row < basis.size(); row++) {
                    inside[row][column] = inside[column][row] = Vectors.dot(basis.get(row), images.get(column));
                }
            }
            return image;
        }

        private boolean converged(double tolerance) {
            int n = basis.size();
            double[][] diagonal = new double[n][];
            for (int i = 0; i < n; i++) {
                diagonal[i] = Arrays.copyOf(inside[i], n);
            }
            double[][] eigenvectors = Jacobi.diagonalise(diagonal);
            int[] leading = Jacobi.leading(diagonal);
            boolean converged = true;
            for (int k = 0; k < 2; k++) {
                vectors[k] = new double[centre.statements()];
                eigenvalues[k] = 0;
                if (k < n) {
                    eigenvalues[k] = diagonal[leading[k]][leading[k]];
                    double[] rest = new double[centre.statements()];
                    for (int i = 0; i < n; i++) {
                        Vectors.add(vectors[k], eigenvectors[leading[k]][i], basis.get(i));
                        Vectors.add(rest, eigenvectors[leading[k]][i], images.get(i));
                    }
                    Vectors.add(rest, -eigenvalues[k], vectors[k]);
                    converged &= Vectors.norm(rest) <= tolerance * eigenvalues[0];
                }
            }
            return converged;
        }
    }
}
