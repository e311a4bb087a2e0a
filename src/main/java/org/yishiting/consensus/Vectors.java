package org.yishiting.consensus;

/** Sums and products of columns of numbers. */
final class Vectors {

    private Vectors() {
    }

    /** Of as many entries as the first has; in four strands, which a processor can follow at once. */
    static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int j = 0;
        for (; j + 3 < a.length; j += 4) {
            s0 += a[j] * b[j];
            s1 += a[j + 1] * b[j + 1];
            s2 += a[j + 2] * b[j + 2];
            s3 += a[j + 3] * b[j + 3];
        }
        for (; j < a.length; j++) {
            s0 += a[j] * b[j];
        }
        return s0 + s1 + (s2 + s3);
    }

    static double norm(double[] a) {
        return Math.sqrt(dot(a, a));
    }

    /** a += times * b */
    static void add(double[] a, double times, double[] b) {
        for (int j = 0; j < a.length; j++) {
            a[j] += times * b[j];
        }
    }

    static void scale(double[] a, double factor) {
        for (int j = 0; j < a.length; j++) {
            a[j] *= factor;
        }
    }
}
